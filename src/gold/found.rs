//! Records read back: what a line of nordtag's output says was found, as far as scoring needs it.

use std::collections::HashMap;

use serde::{Deserialize, Deserializer};

use super::read_lines;
use crate::document::Packet;
use crate::entity::Label;
use crate::error::{Error, ErrorKind};
use crate::pipeline::{Pipeline, Worker};

/// What one record says was found. Offsets are code points.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Found {
    /// Identifier of the document.
    pub id: String,
    /// The text the offsets point into.
    pub text: String,
    /// Language of the document.
    pub lang: String,
    /// The page's own date.
    pub date: String,
    /// Mentions, in the record's order.
    pub ents: Vec<FoundMention>,
    /// Who holds which post where.
    pub relations: Vec<FoundPost>,
    /// Blocks.
    pub segments: Vec<Segment>,
    /// What wrote the record.
    pub tool: Tool,
}

/// A mention found.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct FoundMention {
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
    /// What it is.
    #[serde(deserialize_with = "super::label")]
    pub label: Label,
    /// Normal form or value.
    #[serde(default)]
    pub norm: String,
    /// Name of the rule that made it.
    #[serde(default)]
    pub rule: String,
}

/// A relation found; members are indices into [`Found::ents`], `None` where the text names none.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct FoundPost {
    /// The person.
    #[serde(deserialize_with = "member")]
    pub person: Option<usize>,
    /// The title held.
    #[serde(deserialize_with = "member")]
    pub title: Option<usize>,
    /// The organisation it is held in.
    #[serde(deserialize_with = "member")]
    pub org: Option<usize>,
    /// `current`, `incoming` or `former`.
    pub status: String,
}

/// A block found.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Segment {
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
    /// What it is: `heading`, `paragraph`, … `furniture`.
    pub kind: String,
    /// Its language.
    pub lang: String,
    /// Its sentences.
    pub sents: Vec<(u32, u32)>,
}

/// What wrote a record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Tool {
    /// Unit of the offsets.
    pub offsets: String,
}

impl Found {
    /// Reads records, one JSON object a line; `source` names the file in errors.
    ///
    /// # Errors
    /// At the first line that is no record, or whose offsets are not code points.
    pub fn from_jsonl(jsonl: &str, source: &str) -> Result<Vec<Found>, Error> {
        let records: Vec<Found> = read_lines(jsonl, source)?;
        match records.iter().find(|record| !matches!(record.tool.offsets.as_str(), "" | "char")) {
            None => Ok(records),
            Some(record) => {
                let message = format!("expected records with `--offsets char`, found `{}` in `{}`", record.tool.offsets, record.id);
                Err(Error::new(ErrorKind::Usage, message).at(source, 0, 0))
            }
        }
    }

    /// What a pipeline finds in one document.
    ///
    /// # Errors
    /// When the packet cannot be read, or the pipeline's offsets are not code points.
    pub fn by(pipeline: &Pipeline, packet: Packet, worker: &mut Worker) -> Result<Found, Error> {
        let (source, mut line) = (packet.place.id(), Vec::new());
        pipeline.process(packet, worker, &mut line)?;
        let found = Found::from_jsonl(&String::from_utf8_lossy(&line), &source)?;
        Ok(found.into_iter().next().unwrap_or_default())
    }

    /// The segment that holds the code point at `at`.
    pub fn segment_at(&self, at: u32) -> Option<&Segment> {
        let next = self.segments.partition_point(|segment| segment.start <= at);
        next.checked_sub(1).map(|index| &self.segments[index]).filter(|segment| at < segment.end)
    }

    /// Records by identifier; where several bear the same one, the last counts.
    pub(super) fn by_id(records: &[Found]) -> HashMap<&str, &Found> {
        records.iter().map(|record| (record.id.as_str(), record)).collect()
    }
}

/// Reads a mention id: -1 is none.
fn member<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<usize>, D::Error> {
    Ok(usize::try_from(i64::deserialize(deserializer)?).ok())
}
