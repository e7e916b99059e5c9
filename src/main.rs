//! The `isnad` program: everything is in the library.

fn main() -> std::process::ExitCode {
    isnad::cli::main()
}
