//! Checking of lists: what makes a list of the project fit to be committed, and its repaired form.

use std::collections::BTreeSet;

use unicode_normalization::is_nfc;

use crate::error::{Error, ErrorKind};
use crate::gazetteer::source::{List, ListKind, Row, is_head};

/// All that is wrong with a list: rows out of order, said twice, or in decomposed letters; no source, licence or date; names of class A.
///
/// `not_names` holds the words of class A in lower case; they are looked for in lists of names only.
pub fn check(list: &List<'_>, not_names: &BTreeSet<String>) -> Vec<Error> {
    let mut faults = Vec::new();
    let mut fault = |line: u64, message: String| faults.push(Error::new(ErrorKind::Gazetteer, message).at(list.path, line, 1));
    for (key, value) in [("source", list.source), ("licence", list.licence), ("retrieved", list.retrieved)] {
        if value.is_empty() {
            fault(1, format!("expected a header line `# {key}: …`, found none"));
        }
    }
    for rows in list.rows.windows(2) {
        let (before, row) = (&rows[0], &rows[1]);
        let key = |row: &Row<'_>| (row.surface.clone().into_owned(), row.id.clone().into_owned());
        if key(before) == key(row) {
            fault(row.line, format!("expected each surface once an identifier, found `{}` again", row.surface));
        } else if key(before) > key(row) {
            fault(row.line, format!("expected rows in the order of their bytes, found `{}` after `{}`", row.surface, before.surface));
        }
    }
    for row in &list.rows {
        if !is_nfc(&row.surface) || !is_nfc(&row.canonical) {
            fault(row.line, format!("expected composed letters, found `{}`", row.surface));
        }
        let name = matches!(row.kind, ListKind::Given | ListKind::Surname | ListKind::Place | ListKind::Organisation | ListKind::Person);
        if name && not_names.contains(&row.surface.to_lowercase()) && row.surface.to_uppercase() != row.surface {
            fault(row.line, format!("expected a name, found the function word `{}`", row.surface));
        }
    }
    faults
}

/// The words of class A in lower case, for [`check`].
pub fn class_a(lists: &[List<'_>]) -> BTreeSet<String> {
    let rows = lists.iter().flat_map(|list| &list.rows);
    rows.filter(|row| row.kind == ListKind::NotAName && row.has("A")).map(|row| row.surface.to_lowercase()).collect()
}

/// The text of a list with its rows in order and each said once; header, comments and the names of columns stay above them.
pub fn repaired(text: &str) -> String {
    let (mut header, mut rows) = (String::new(), BTreeSet::new());
    for line in text.lines() {
        if line.starts_with('#') || is_head(line, rows.is_empty()) {
            header.push_str(line);
            header.push('\n');
        } else if !line.trim().is_empty() {
            let mut columns = line.splitn(3, '\t');
            let (surface, id) = (columns.next().unwrap_or(""), columns.next().unwrap_or(""));
            rows.insert((surface, id, line.trim_end()));
        }
    }
    let mut last = None;
    for (surface, id, line) in rows {
        if last != Some((surface, id)) {
            header.push_str(line);
            header.push('\n');
        }
        last = Some((surface, id));
    }
    header
}
