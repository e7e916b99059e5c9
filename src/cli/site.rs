//! Which store a run works on.

use std::path::{Path, PathBuf};

use anyhow::Context;

use super::Out;
use super::languages::Languages;
use crate::corpus::{self, Corpus};
use crate::diag::Diagnostic;
use crate::extract::World;
use crate::store::Store;

/// Which store a run works on: named, or found from the current folder upwards.
#[derive(Debug, clap::Args)]
pub struct Site {
    /// The store to work on; without it, the nearest `claims/` from the current folder upwards.
    #[arg(long, global = true, value_name = "DIR", env = "ISNAD_CLAIMS")]
    claims: Option<PathBuf>,
    /// A folder with language packs of your own, each in a folder named by its tag.
    #[arg(long, global = true, value_name = "DIR")]
    packs: Vec<PathBuf>,
}

impl Site {
    /// The store in the folder `claims`.
    pub(super) fn at(claims: &Path) -> Site {
        Site { claims: Some(claims.to_owned()), packs: Vec::new() }
    }

    /// The languages of `world`, with the packs of this run and those of `store`.
    ///
    /// # Errors
    /// If a folder of packs cannot be read.
    pub(super) fn languages(&self, world: World, store: Option<&Store>, out: &mut Out) -> anyhow::Result<Languages> {
        let mut languages = Languages::new(world);
        for folder in store.map(Store::pack_folders).iter().flatten().chain(&self.packs) {
            languages.take_packs(folder, out)?;
        }
        Ok(languages)
    }

    /// Opens the store.
    ///
    /// # Errors
    /// If there is none, or it cannot be read.
    pub fn store(&self) -> anyhow::Result<Store> {
        Ok(Store::open(&self.root()?)?)
    }

    /// Opens the store and reads all of it. What is wrong with its files is said on stderr.
    ///
    /// # Errors
    /// If there is none, or it cannot be read.
    pub fn corpus(&self, out: &mut Out) -> anyhow::Result<(Store, Corpus)> {
        let store = self.store()?;
        let (corpus, diagnostics) = corpus::load(&store);
        report(&diagnostics, out);
        Ok((store, corpus))
    }

    /// The folder of the store, from the current folder if it lies below.
    fn root(&self) -> anyhow::Result<PathBuf> {
        if let Some(claims) = &self.claims {
            return Ok(claims.clone());
        }
        let here = std::env::current_dir().context("cannot tell the current folder")?;
        let root = Store::find(&here).context(
            "there is no `claims/` here or in a folder above: `isnad init` makes one, `--claims DIR` names one",
        )?;
        Ok(root.strip_prefix(&here).map(PathBuf::from).unwrap_or(root))
    }
}

/// Says each diagnostic on stderr.
pub(super) fn report(diagnostics: &[Diagnostic], out: &mut Out) {
    for diagnostic in diagnostics {
        let mut text = Vec::new();
        // Writing into memory cannot fail.
        let _ = diagnostic.write(&mut text);
        out.warn(String::from_utf8_lossy(&text).trim_end());
    }
}
