//! A line that says it is a record is checked again: shape, offsets, order, and ids that must refer to something.

use serde_json::Value;

use super::shape::RECORD;

/// Says what is wrong with a line of records, one sentence a fault; nothing where all is right.
///
/// ```
/// use nordtag::write::verify::verify;
/// assert_eq!(verify("[]"), ["record: expected an object, found []"]);
/// ```
pub fn verify(line: &str) -> Vec<String> {
    let record: Value = match serde_json::from_str(line) {
        Ok(record) => record,
        Err(error) => return vec![format!("record: expected JSON, found none: {error}")],
    };
    let mut faults = Vec::new();
    if !record.is_object() {
        RECORD.check(&record, "record", &mut faults);
        return faults;
    }
    RECORD.check(&record, "", &mut faults);
    if faults.is_empty() {
        // Only a record of the right shape can be asked the questions below.
        Check::new(&record, &mut faults).run();
    }
    faults
}

/// A record of the right shape, and its text with the units its offsets count.
struct Check<'a> {
    record: &'a Value,
    text: &'a str,
    /// Byte of every unit's beginning, one more at the end; `u32::MAX` inside a character.
    bytes: Vec<u32>,
    faults: &'a mut Vec<String>,
}

impl<'a> Check<'a> {
    fn new(record: &'a Value, faults: &'a mut Vec<String>) -> Check<'a> {
        let text = record["text"].as_str().unwrap_or_default();
        let unit = record["tool"]["offsets"].as_str().unwrap_or_default();
        let mut bytes = Vec::with_capacity(text.len() + 1);
        for (at, character) in text.char_indices() {
            let width = match unit {
                "byte" => character.len_utf8(),
                "utf16" => character.len_utf16(),
                _ => 1,
            };
            bytes.push(at as u32);
            bytes.extend(std::iter::repeat_n(u32::MAX, width - 1));
        }
        bytes.push(text.len() as u32);
        Check { record, text, bytes, faults }
    }

    fn run(mut self) {
        self.segments();
        self.ents();
        self.relations();
        self.entities();
        self.alignments();
    }

    fn fault(&mut self, place: &str, expected: &str, found: impl std::fmt::Display) {
        self.faults.push(format!("{place}: expected {expected}, found {found}"));
    }

    fn list(&self, key: &str) -> &'a [Value] {
        self.record[key].as_array().map_or(&[], Vec::as_slice)
    }

    /// The text between two offsets; a fault where there is none.
    fn slice(&mut self, place: &str, start: &Value, end: &Value) -> Option<&'a str> {
        let byte = |offset: &Value| offset.as_u64().and_then(|at| self.bytes.get(at as usize)).copied().filter(|&byte| byte != u32::MAX);
        let slice = byte(start).zip(byte(end)).and_then(|(start, end)| self.text.get(start as usize..end as usize));
        if slice.is_none() {
            let units = self.bytes.len() - 1;
            self.fault(place, &format!("offsets on characters of a text of {units} units"), format!("{start} to {end}"));
        }
        slice
    }

    /// Ids count from 0; starts and ends lie on characters, are not empty and come one after the other.
    fn row(&mut self, key: &str, index: usize, item: &Value, last_end: &mut u64) {
        let place = format!("{key}[{index}]");
        if item["id"].as_u64() != Some(index as u64) {
            self.fault(&place, &format!("id {index}"), &item["id"]);
        }
        if let Some(slice) = self.slice(&place, &item["start"], &item["end"]) {
            if slice.is_empty() {
                self.fault(&place, "some text", "none");
            }
            if item["start"].as_u64() < Some(*last_end) {
                self.fault(&place, &format!("a start from {last_end} on"), &item["start"]);
            }
            *last_end = item["end"].as_u64().unwrap_or(*last_end);
        }
    }

    fn segments(&mut self) {
        let (mut last_end, mut covered) = (0, 0);
        for (index, segment) in self.list("segments").iter().enumerate() {
            self.row("segments", index, segment, &mut last_end);
            let (start, end) = (segment["start"].as_u64(), segment["end"].as_u64());
            let mut inner_end = start;
            for (number, sentence) in segment["sents"].as_array().into_iter().flatten().enumerate() {
                let place = format!("segments[{index}].sents[{number}]");
                let inside =
                    sentence[0].as_u64() >= inner_end && sentence[1].as_u64() <= end && sentence[0].as_u64() < sentence[1].as_u64();
                if !inside {
                    self.fault(&place, "sentences in order inside the segment", sentence);
                }
                self.slice(&place, &sentence[0], &sentence[1]);
                inner_end = sentence[1].as_u64();
            }
            let byte = |at: Option<u64>| at.and_then(|at| self.bytes.get(at as usize)).map_or(self.text.len(), |&byte| byte as usize);
            let (from, to) = (byte(start), byte(end));
            if self.text.get(covered..from).is_some_and(|gap| !gap.trim().is_empty()) {
                self.fault(&format!("segments[{index}]"), "only white space before it", "text outside all segments");
            }
            covered = covered.max(to);
        }
        if self.text.get(covered..).is_some_and(|rest| !rest.trim().is_empty()) {
            self.fault("segments", "only white space behind the last", "text outside all segments");
        }
    }

    fn ents(&mut self) {
        let segments = self.list("segments");
        let mut last_end = 0;
        for (index, ent) in self.list("ents").iter().enumerate() {
            let place = format!("ents[{index}]");
            self.row("ents", index, ent, &mut last_end);
            if let Some(slice) = self.slice(&place, &ent["start"], &ent["end"])
                && ent["text"].as_str() != Some(slice)
            {
                self.fault(&place, &format!("the text `{slice}`"), &ent["text"]);
            }
            let inside =
                |segment: &&Value| segment["start"].as_u64() <= ent["start"].as_u64() && ent["end"].as_u64() <= segment["end"].as_u64();
            if self.at(segments, &ent["seg"]).filter(inside).is_none() {
                self.fault(&place, "the id of the segment that holds it", &ent["seg"]);
            }
            let listed = self.at(self.list("entities"), &ent["entity"]).and_then(|entity| entity["mentions"].as_array());
            // That mentions are in order is asked of each entity.
            let lists = |mentions: &Vec<Value>| mentions.binary_search_by_key(&Some(index as u64), Value::as_u64).is_ok();
            if !listed.is_some_and(lists) {
                self.fault(&place, "the id of an entity that lists it", &ent["entity"]);
            }
        }
    }

    fn relations(&mut self) {
        for (index, relation) in self.list("relations").iter().enumerate() {
            let place = format!("relations[{index}]");
            // Relations may overlap and come in any order.
            self.row("relations", index, relation, &mut 0);
            for (key, label) in [("person", "PERSON"), ("title", "TITLE"), ("org", "ORG"), ("date_from", "DATE"), ("date_to", "DATE")] {
                let id = &relation[key];
                let refers = self.at(self.list("ents"), id).is_some_and(|ent| ent["label"] == label);
                if id.as_i64() != Some(-1) && !refers {
                    self.fault(&place, &format!("in `{key}` -1 or the id of a {label}"), id);
                }
            }
        }
    }

    fn entities(&mut self) {
        for (index, entity) in self.list("entities").iter().enumerate() {
            let place = format!("entities[{index}]");
            if entity["id"].as_u64() != Some(index as u64) {
                self.fault(&place, &format!("id {index}"), &entity["id"]);
            }
            let mut last = None;
            for id in entity["mentions"].as_array().into_iter().flatten() {
                let refers = self.at(self.list("ents"), id).is_some_and(|ent| ent["entity"].as_u64() == Some(index as u64));
                if !refers || id.as_u64() <= last {
                    self.fault(&place, "ids of its own mentions in order", id);
                }
                last = id.as_u64();
            }
        }
    }

    fn alignments(&mut self) {
        for (index, pair) in self.list("alignments").iter().enumerate() {
            let refers = pair["a"].as_u64() < pair["b"].as_u64() && self.at(self.list("segments"), &pair["b"]).is_some();
            if !refers {
                self.fault(&format!("alignments[{index}]"), "the ids of an earlier and a later segment", pair);
            }
        }
    }

    fn at(&self, list: &'a [Value], id: &Value) -> Option<&'a Value> {
        id.as_u64().and_then(|id| list.get(usize::try_from(id).ok()?))
    }
}
