//! A line of JSON becomes the named fields of its object, in one pass, without a tree, without recursion.
//!
//! What is JSON and what is not is what serde_json says, which a test on random lines holds; two things differ on purpose.
//! A lone surrogate is U+FFFD and counted, where serde_json gives the line up, and nesting has no limit, for nothing is kept of it.

use std::borrow::Cow;
use std::fmt;

use super::json::Reader;

/// The fields of one object that nordtag reads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields<'a> {
    /// One a key asked for, in that order.
    pub values: Vec<Field<'a>>,
    /// Lone surrogates replaced in these fields.
    pub repairs: u32,
}

/// The value of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Field<'a> {
    /// The object has no such field.
    #[default]
    Missing,
    /// A string.
    Text(Cow<'a, str>),
    /// A number, as it is written.
    Number(&'a str),
    /// Anything else, by the name of its type.
    Other(&'static str),
}

/// Why a line is no JSON object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Byte of the line at which it was seen.
    pub byte: usize,
    /// What was expected there.
    pub expected: &'static str,
    /// What was found there; `None` at the end of the line.
    pub found: Option<char>,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.found {
            Some(found) => write!(f, "expected {}, found `{}`", self.expected, found.escape_debug()),
            None => write!(f, "expected {}, found the end of the line", self.expected),
        }
    }
}

/// Reads the fields named `keys` of the object in `line`. Where a key comes twice, the last counts.
///
/// # Errors
/// When the line is no JSON object, or goes on after it.
pub fn fields<'a>(line: &'a str, keys: &[&str]) -> Result<Fields<'a>, Broken> {
    let mut reader = Reader { line, bytes: line.as_bytes(), at: 0, repairs: 0 };
    let mut fields = Fields { values: vec![Field::Missing; keys.len()], repairs: 0 };
    reader.space();
    reader.expect(b'{', "an object")?;
    reader.space();
    if !reader.eat(b'}') {
        loop {
            reader.space();
            let key = reader.string()?;
            reader.space();
            reader.expect(b':', "`:`")?;
            reader.space();
            match keys.iter().position(|wanted| *wanted == key) {
                Some(index) => {
                    let before = reader.repairs;
                    let field = reader.field()?;
                    fields.repairs = fields.repairs.saturating_add(reader.repairs - before);
                    // One field may be asked for under two headings.
                    for other in (index + 1..keys.len()).filter(|&other| keys[other] == key) {
                        fields.values[other] = field.clone();
                    }
                    fields.values[index] = field;
                }
                None => drop(reader.skip()?),
            }
            reader.space();
            if reader.eat(b'}') {
                break;
            }
            reader.expect(b',', "`,` or `}`")?;
        }
    }
    reader.space();
    if reader.at < reader.bytes.len() {
        return Err(reader.broken("the end of the line"));
    }
    Ok(fields)
}
