//! Files of data as they are embedded.

/// The text of one file of a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackText<'f> {
    /// As people write it.
    Yaml(&'f str),
    /// The same as the build embeds it: no line of it is anybody's, but it is read much quicker.
    Json(&'f str),
}

/// The files of one pack: name and text.
pub type Files<'f> = [(&'f str, PackText<'f>)];

/// A folder with files of data: its path in the source tree, and they.
pub type Folder = (&'static str, &'static Files<'static>);

/// The files of the folder with the path `folder`.
pub fn files_of(folders: &[Folder], folder: &str) -> &'static Files<'static> {
    folders.iter().find(|(path, _)| *path == folder).map_or(&[], |(_, files)| files)
}

/// The folders right below `root`, by name, each with its files.
pub fn below(folders: &'static [Folder], root: &str) -> impl Iterator<Item = Folder> {
    let below = move |path: &'static str| path.strip_prefix(root)?.strip_prefix('/').filter(|name| !name.contains('/'));
    folders.iter().filter_map(move |(path, files)| Some((below(path)?, *files)))
}
