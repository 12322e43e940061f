//! `Record`: all that is known of one document, borrowed; what `write` turns into a line.

use crate::entity::Findings;
use crate::page::Page;

/// A document, its layers and what was found in it. Cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// The document and its layers.
    pub page: Page<'a>,
    /// What was found.
    pub findings: &'a Findings,
}
