//! Zip and tar archives become the documents of their members, in the archive's order.
//!
//! A member is held in memory while it is read, within the limit of one document; a larger one is an error row, and the
//! archive goes on behind it. Members are opened as files are, but an archive in an archive is not.

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read};
use std::sync::Arc;

use super::inputs::Opening;
use super::stream::{Documents, Reader, read_error};
use crate::document::Packet;
use crate::error::{Error, ErrorKind};

/// A member: its name and its bytes, or why they cannot be read.
type Member = (String, Result<Vec<u8>, Error>);

/// What gives the members of an archive one after the other.
trait Members: Send {
    /// The next member of at most `limit` bytes; `None` at the end.
    fn next(&mut self, limit: u64) -> Option<Result<Member, Error>>;
}

/// Opens a member as the documents it holds.
pub type OpenMember = fn(Box<dyn Read + Send>, &str, &Opening) -> Result<Box<dyn Documents>, Error>;

/// The documents of an archive.
pub struct Archive {
    path: Arc<str>,
    members: Box<dyn Members>,
    opening: Opening,
    open_member: OpenMember,
    open: Option<Box<dyn Documents>>,
}

impl Archive {
    /// The documents of a zip file.
    ///
    /// # Errors
    /// When the file has no list of members that can be read.
    pub fn zip(file: File, path: Arc<str>, opening: Opening, open_member: OpenMember) -> Result<Archive, Error> {
        let archive = zip::ZipArchive::new(BufReader::new(file))
            .map_err(|error| Error::new(ErrorKind::Corrupt, error.to_string()).at(&*path, 0, 0))?;
        Ok(Archive { path, members: Box::new(Zip { archive, index: 0 }), opening, open_member, open: None })
    }

    /// The documents of a tar stream.
    pub fn tar(reader: Reader, path: Arc<str>, opening: Opening, open_member: OpenMember) -> Archive {
        Archive { path, members: Box::new(Tar { reader, ended: false }), opening, open_member, open: None }
    }
}

impl Documents for Archive {
    fn next(&mut self) -> Option<Result<Packet, Error>> {
        loop {
            if let Some(open) = &mut self.open {
                if let Some(document) = open.next() {
                    return Some(document);
                }
                self.open = None;
            }
            let (name, bytes) = match self.members.next(self.opening.limits.document)? {
                Ok(member) => member,
                Err(error) => return Some(Err(error.at(&*self.path, 0, 0))),
            };
            let path = format!("{}/{name}", self.path);
            let opened = bytes
                .map_err(|error| error.at(path.as_str(), 0, 0))
                .and_then(|bytes| (self.open_member)(Box::new(Cursor::new(bytes)), &path, &self.opening));
            match opened {
                Ok(documents) => self.open = Some(documents),
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

fn too_large(limit: u64) -> Error {
    let message = format!("expected a member of at most {limit} bytes, found more; `--max-document` raises the limit");
    Error::new(ErrorKind::TooLarge, message)
}

struct Zip {
    archive: zip::ZipArchive<BufReader<File>>,
    index: usize,
}

impl Members for Zip {
    fn next(&mut self, limit: u64) -> Option<Result<Member, Error>> {
        while self.index < self.archive.len() {
            self.index += 1;
            let failed = |error: String| Error::new(ErrorKind::Corrupt, error);
            let member = match self.archive.by_index(self.index - 1) {
                Ok(member) => member,
                Err(error) => return Some(Err(failed(error.to_string()))),
            };
            if !member.is_file() {
                continue;
            }
            let name = member.name().to_owned();
            let mut bytes = Vec::new();
            // The size in the list may lie; what is read does not.
            let read = member.take(limit.saturating_add(1)).read_to_end(&mut bytes);
            let bytes = match read {
                Err(error) => Err(failed(error.to_string())),
                Ok(_) if bytes.len() as u64 > limit => Err(too_large(limit)),
                Ok(_) => Ok(bytes),
            };
            return Some(Ok((name, bytes)));
        }
        None
    }
}

struct Tar {
    reader: Reader,
    ended: bool,
}

/// Bytes of a tar block.
const BLOCK: usize = 512;
/// Most bytes of a name that has a member of its own.
const MOST_NAME: u64 = 1 << 16;

impl Tar {
    /// The next header; `None` at the end. A file may end without the two empty blocks that should close it.
    fn header(&mut self) -> io::Result<Option<tar::Header>> {
        let mut block = [0; BLOCK];
        let mut read = 0;
        while read < BLOCK {
            match self.reader.read(&mut block[read..])? {
                0 if read == 0 => return Ok(None),
                0 => return Err(io::ErrorKind::UnexpectedEof.into()),
                count => read += count,
            }
        }
        if block.iter().all(|&byte| byte == 0) {
            return Ok(None);
        }
        let header = tar::Header::from_byte_slice(&block).clone();
        let sum: u32 = block[..148].iter().chain(&block[156..]).map(|&byte| u32::from(byte)).sum::<u32>() + 8 * u32::from(b' ');
        if header.cksum()? != sum {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "expected a tar header, found a block with a wrong checksum"));
        }
        Ok(Some(header))
    }

    /// Reads up to `limit` bytes of a member of `size` bytes and passes the rest and the padding.
    fn content(&mut self, size: u64, limit: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.reader.by_ref().take(size.min(limit)).read_to_end(&mut bytes)?;
        let padded = size.div_ceil(BLOCK as u64).saturating_mul(BLOCK as u64);
        let rest = padded - bytes.len() as u64;
        let passed = io::copy(&mut self.reader.by_ref().take(rest), &mut io::sink())?;
        if passed < rest && (bytes.len() as u64) + passed < size { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(bytes) }
    }

    fn member(&mut self, limit: u64) -> io::Result<Option<Member>> {
        let mut name = None;
        while let Some(header) = self.header()? {
            let size = header.entry_size()?;
            let kind = header.entry_type();
            if kind.is_gnu_longname() {
                let bytes = self.content(size, MOST_NAME)?;
                name = Some(String::from_utf8_lossy(bytes.split(|&byte| byte == 0).next().unwrap_or_default()).into_owned());
            } else if kind.is_pax_local_extensions() {
                let bytes = self.content(size, MOST_NAME)?;
                name = pax_path(&String::from_utf8_lossy(&bytes)).or(name);
            } else if kind.is_file() {
                let name = name.unwrap_or_else(|| String::from_utf8_lossy(&header.path_bytes()).into_owned());
                let bytes = self.content(size, limit)?;
                return Ok(Some((name, if size > limit { Err(too_large(limit)) } else { Ok(bytes) })));
            } else {
                self.content(size, 0)?;
                name = None;
            }
        }
        Ok(None)
    }
}

/// The `path` of a pax header: lines of `length key=value`.
fn pax_path(header: &str) -> Option<String> {
    header.lines().find_map(|line| line.split_once(' ')?.1.strip_prefix("path=")).map(str::to_owned)
}

impl Members for Tar {
    fn next(&mut self, limit: u64) -> Option<Result<Member, Error>> {
        if self.ended {
            return None;
        }
        match self.member(limit) {
            Ok(Some(member)) => Some(Ok(member)),
            Ok(None) => {
                self.ended = true;
                None
            }
            Err(error) => {
                self.ended = true;
                Some(Err(read_error(&error)))
            }
        }
    }
}
