//! Files as text: read with limits, written whole or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::Error;
use crate::diag::{Code, Diagnostic, code};

/// The largest file that is read, in bytes.
const LARGEST_FILE: u64 = 50_000_000;

/// The longest line that is read, in bytes.
const LONGEST_LINE: usize = 5_000_000;

/// The text of the file at `path`, which people know as `shown`.
///
/// # Errors
/// A diagnostic if it cannot be read, is too large, empty, or no UTF-8 text.
pub(super) fn read_text(path: &Path, shown: &str) -> Result<String, Box<Diagnostic>> {
    let size = fs::metadata(path).map_err(|error| unreadable(shown, &error))?.len();
    if size > LARGEST_FILE {
        return Err(too_large(shown, format!("the file has {size} bytes; isnad reads up to {LARGEST_FILE}")));
    }
    checked(fs::read(path).map_err(|error| unreadable(shown, &error))?, shown)
}

fn refused(code: &'static Code, shown: &str, message: impl Into<String>, help: impl Into<String>) -> Box<Diagnostic> {
    Box::new(Diagnostic::error(code, shown, message).help(help))
}

fn unreadable(shown: &str, error: &io::Error) -> Box<Diagnostic> {
    let help = format!("see that you may read it: ls -l {shown}");
    refused(&code::UNREADABLE, shown, format!("the file cannot be read: {error}"), help)
}

fn too_large(shown: &str, message: String) -> Box<Diagnostic> {
    refused(&code::TOO_LARGE, shown, message, "split it, or keep it out of the store")
}

/// `bytes` as text that isnad can work with.
fn checked(bytes: Vec<u8>, shown: &str) -> Result<String, Box<Diagnostic>> {
    if bytes.is_empty() {
        return Err(refused(
            &code::EMPTY_FILE,
            shown,
            "the file holds nothing",
            "delete it, or bring it back from git",
        ));
    }
    if let Some((encoding, name)) = other_encoding(&bytes) {
        let message = format!("the file is not UTF-8 but looks like {encoding}");
        return Err(refused(&code::NOT_UTF8, shown, message, format!("convert it: iconv -f {name} -t UTF-8")));
    }
    if bytes.contains(&0) {
        let message = "the file is no text: it holds zero bytes";
        return Err(refused(&code::BINARY_FILE, shown, message, "move it out of the store"));
    }
    let longest = bytes.split(|&b| b == b'\n').map(<[u8]>::len).max().unwrap_or(0);
    if longest > LONGEST_LINE {
        return Err(too_large(shown, format!("a line has {longest} bytes; isnad reads up to {LONGEST_LINE}")));
    }
    String::from_utf8(bytes).map_err(|error| {
        let message = format!("the file is not UTF-8 at byte {}", error.utf8_error().valid_up_to());
        let help = "convert it: iconv -f WINDOWS-1256 -t UTF-8, or whatever it was written in";
        refused(&code::NOT_UTF8, shown, message, help)
    })
}

/// Another encoding that gives itself away by its first bytes, with its name for `iconv`.
fn other_encoding(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    match bytes {
        [0xFF, 0xFE, ..] => Some(("UTF-16 (little endian)", "UTF-16LE")),
        [0xFE, 0xFF, ..] => Some(("UTF-16 (big endian)", "UTF-16BE")),
        _ => None,
    }
}

/// Puts `text` at `path`: written beside it, flushed to disk, then renamed over it, so that no reader ever sees half of it.
///
/// # Errors
/// If any step fails; what was at `path` before is untouched then.
pub(super) fn write_text(path: &Path, text: &str) -> Result<(), Error> {
    put(path, text, |temporary| temporary.persist(path).map(drop).map_err(|e| e.error))
}

/// As [`write_text`], but never over a file that is there.
///
/// # Errors
/// [`Error::Exists`] if there is one.
pub(super) fn write_new_text(path: &Path, text: &str) -> Result<(), Error> {
    put(path, text, |temporary| temporary.persist_noclobber(path).map(drop).map_err(|e| e.error))
}

fn put(path: &Path, text: &str, rename: impl FnOnce(tempfile::NamedTempFile) -> io::Result<()>) -> Result<(), Error> {
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    let write = || {
        fs::create_dir_all(folder)?;
        let mut temporary = tempfile::Builder::new().prefix(".isnad-").tempfile_in(folder)?;
        temporary.write_all(text.as_bytes())?;
        keep_mode(path, temporary.as_file())?;
        temporary.as_file().sync_all()?;
        rename(temporary)
    };
    write().map_err(|source| match source.kind() {
        io::ErrorKind::AlreadyExists => Error::Exists { path: path.to_owned() },
        _ => Error::Write { path: path.to_owned(), source },
    })
}

/// Gives the new file the mode of the old one, or the usual one: temporary files are private to their owner.
#[cfg(unix)]
fn keep_mode(path: &Path, file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(path).map_or(0o644, |old| old.permissions().mode());
    file.set_permissions(fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn keep_mode(_: &Path, _: &fs::File) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complaint(bytes: &[u8]) -> Diagnostic {
        *checked(bytes.to_vec(), "a.yaml").unwrap_err()
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_reason() {
        assert_eq!(complaint(b"").code.name, "empty-file");
        assert_eq!(complaint(b"PK\x03\x04\x00\x00").code.name, "binary-file");
        assert!(complaint(b"\xFF\xFEa\x00").message.contains("UTF-16"));
        assert_eq!(complaint("id: \u{627}".as_bytes().split_last().unwrap().1).code.name, "not-utf8");
        assert_eq!(complaint(&vec![b'a'; LONGEST_LINE + 1]).code.name, "too-large");
    }

    #[test]
    fn a_file_of_more_than_50_mb_is_not_even_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.yaml");
        fs::File::create(&path).unwrap().set_len(LARGEST_FILE + 1).unwrap();
        assert_eq!(read_text(&path, "a.yaml").unwrap_err().code.name, "too-large");
    }

    #[test]
    fn writing_replaces_the_whole_file_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/a.yaml");
        write_text(&path, "one").unwrap();
        write_text(&path, "two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert!(matches!(write_new_text(&path, "three"), Err(Error::Exists { .. })));
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }
}
