//! Paths become inputs in order: files as they are named, folders by ripgrep's rules, sorted by name.

use std::path::{Path, PathBuf};

use ignore::{Walk, WalkBuilder, overrides::OverrideBuilder};

use crate::error::{Error, ErrorKind};

/// One input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Standard input.
    Stdin,
    /// A file, named or found in a folder.
    File(PathBuf),
}

impl Input {
    /// The name that records and errors bear.
    pub fn name(&self) -> String {
        match self {
            Input::Stdin => "stdin".to_owned(),
            Input::File(path) => path.to_string_lossy().into_owned(),
        }
    }
}

/// How folders are walked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walking {
    /// Read hidden files and folders too.
    pub hidden: bool,
    /// Read what `.gitignore`, `.ignore` and `.rgignore` leave out too.
    pub no_ignore: bool,
    /// Follow symbolic links.
    pub follow: bool,
    /// Patterns that files must match, or, with `!` before, must not.
    pub globs: Vec<String>,
    /// Files that are none of the inputs though they lie in a folder: what the run itself writes. So is standard output, always.
    pub leave_out: Vec<PathBuf>,
}

impl Walking {
    /// The inputs of some paths, in order; `-` is standard input, and so are no paths at all.
    ///
    /// # Errors
    /// When a pattern is none, or a path is one of those to be left out.
    pub fn inputs(self, paths: Vec<PathBuf>) -> Result<Inputs, Error> {
        // Patterns are tried once here, so that a wrong one is found before any work.
        self.builder(Path::new("."))?;
        if let Some(own) = paths.iter().find(|path| self.leaves_out(path)) {
            let message = "expected an input, found a file that this run is to write";
            return Err(Error::new(ErrorKind::Usage, message).at(own.to_string_lossy(), 0, 0));
        }
        let paths = if paths.is_empty() { vec![PathBuf::from("-")] } else { paths };
        Ok(Inputs { walking: self, paths: paths.into_iter(), folder: None })
    }

    fn builder(&self, folder: &Path) -> Result<WalkBuilder, Error> {
        let usage = |error: ignore::Error| Error::new(ErrorKind::Usage, error.to_string());
        let mut globs = OverrideBuilder::new(folder);
        for glob in &self.globs {
            globs.add(glob).map_err(usage)?;
        }
        let mut builder = WalkBuilder::new(folder);
        builder
            .hidden(!self.hidden)
            .git_ignore(!self.no_ignore)
            .git_exclude(!self.no_ignore)
            .git_global(!self.no_ignore)
            .ignore(!self.no_ignore)
            .parents(!self.no_ignore)
            .require_git(false)
            .follow_links(self.follow)
            .skip_stdout(true)
            .overrides(globs.build().map_err(usage)?)
            .sort_by_file_name(std::cmp::Ord::cmp);
        if !self.no_ignore {
            builder.add_custom_ignore_filename(".rgignore");
        }
        Ok(builder)
    }

    /// Whether a file is to be left out, whatever path led to it.
    fn leaves_out(&self, path: &Path) -> bool {
        let is_same = |own: &Path| own.canonicalize().is_ok_and(|own| path.canonicalize().is_ok_and(|path| own == path));
        self.leave_out.iter().any(|own| own.file_name() == path.file_name() && is_same(own))
    }
}

/// Inputs in order; folders are walked as they are reached.
pub struct Inputs {
    walking: Walking,
    paths: std::vec::IntoIter<PathBuf>,
    folder: Option<Walk>,
}

impl Iterator for Inputs {
    type Item = Result<Input, Error>;

    fn next(&mut self) -> Option<Result<Input, Error>> {
        loop {
            if let Some(folder) = &mut self.folder {
                match folder.next() {
                    None => self.folder = None,
                    Some(Err(error)) => {
                        let message = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
                        return Some(Err(Error::new(ErrorKind::Unreadable, message).at(place_of(&error), 0, 0)));
                    }
                    // Pipes, sockets and devices in a folder are nobody's pages, and reading them might never end.
                    Some(Ok(entry)) if entry.file_type().is_some_and(|kind| kind.is_file()) => {
                        if !self.walking.leaves_out(entry.path()) {
                            return Some(Ok(Input::File(entry.into_path())));
                        }
                    }
                    Some(Ok(_)) => {}
                }
                continue;
            }
            let path = self.paths.next()?;
            if path.as_os_str() == "-" {
                return Some(Ok(Input::Stdin));
            }
            if !path.is_dir() {
                return Some(Ok(Input::File(path)));
            }
            match self.walking.builder(&path) {
                Ok(builder) => self.folder = Some(builder.build()),
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

/// The path an error of the walk is about.
fn place_of(error: &ignore::Error) -> String {
    match error {
        ignore::Error::WithPath { path, .. } => path.to_string_lossy().into_owned(),
        ignore::Error::Loop { child, .. } => child.to_string_lossy().into_owned(),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => place_of(err),
        _ => String::new(),
    }
}
