//! Ingredients that data states in parts (amount, unit, name) become lines as a page shows them: `2½ dl mjölk`.

use serde_json::{Map, Value};

use super::stated::Stated;
use crate::document::BlockKind;

const AMOUNTS: [&str; 5] = ["amount", "quantity", "qty", "mængde", "mängd"];
const UNITS: [&str; 6] = ["unit", "unitofmeasure", "measure", "measurement", "enhed", "enhet"];
const NAMES: [&str; 8] = ["ingredient", "food", "product", "item", "name", "title", "ingrediens", "varenavn"];
const LINES: [&str; 6] = ["text", "display", "displaytext", "original", "raw", "line"];
const BEFORE: [&str; 2] = ["prefix", "preparation"];
const BEHIND: [&str; 4] = ["suffix", "note", "comment", "kommentar"];

/// Most values of a recipe that are looked at.
const MOST_VALUES: usize = 5_000;

/// Units that a page leaves away: `2 ägg`.
const PIECES: [&str; 7] = ["stk", "stk.", "st", "st.", "pcs", "piece", "pieces"];

/// What may be ingredients among the values of an object.
pub fn lists(fields: &Map<String, Value>) -> impl Iterator<Item = &Value> {
    fields.iter().filter(|(key, _)| key.to_ascii_lowercase().contains("ingredien")).map(|(_, value)| value)
}

/// What the amounts below an object are to be multiplied with, if it says for how many it is: amounts for one person are
/// shown for as many as the page begins with.
pub fn times(fields: &Map<String, Value>) -> Option<f64> {
    let says = |key: &str| {
        let key = key.to_ascii_lowercase();
        !key.ends_with("id") && ["serving", "portion", "person", "yield"].iter().any(|word| key.contains(word))
    };
    let mut stated = fields.iter().filter(|(key, _)| says(key)).filter_map(|(_, value)| number(value));
    let portions = stated.find(|count| (1.0..=100.0).contains(count) && count.fract() == 0.0)?;
    let (mut amounts, mut stack, mut seen) = (Vec::new(), Vec::from_iter(lists(fields)), 0);
    while let Some(value) = stack.pop() {
        seen += 1;
        match value {
            _ if seen > MOST_VALUES => break,
            Value::Array(values) => stack.extend(values),
            Value::Object(fields) => {
                amounts.extend(field(fields, &AMOUNTS).and_then(|(_, amount)| number(amount)));
                stack.extend(lists(fields));
            }
            _ => {}
        }
    }
    Some(if is_for_one(&amounts, portions) { portions } else { 1.0 })
}

/// Adds a line for each of `values` that is one, or has an amount and a name; none if most are and have not.
pub fn collect(values: &[Value], times: f64, found: &mut Vec<Stated>) {
    let lines: Vec<&str> = values.iter().filter_map(whole).collect();
    if lines.len() * 2 > values.len() {
        found.extend(lines.iter().map(|line| Stated { text: (*line).to_owned(), kind: BlockKind::List }));
        return;
    }
    let rows: Vec<Row<'_>> = values.iter().filter_map(Value::as_object).filter_map(Row::of).collect();
    if rows.len() * 2 <= values.len() || rows.iter().all(|row| row.amount.is_none()) {
        return;
    }
    found.extend(rows.iter().map(|row| Stated { text: row.line(times), kind: BlockKind::List }));
}

/// An ingredient that is stated as a line: a string, or an object with one.
fn whole(value: &Value) -> Option<&str> {
    let line = match value {
        Value::String(line) => line,
        Value::Object(fields) => field(fields, &LINES)?.1.as_str()?,
        _ => return None,
    };
    let reads = line.contains(' ') && line.starts_with(char::is_alphanumeric) && !line.contains("://") && !line.contains('{');
    (reads && line.len() <= 200 && line.contains(|c: char| c.is_numeric())).then_some(line)
}

/// Whether most amounts are less than one, or become round only when multiplied.
fn is_for_one(amounts: &[f64], times: f64) -> bool {
    let small = amounts.iter().filter(|amount| **amount < 1.0).count();
    let round = |amount: f64| [8.0, 3.0].iter().any(|parts| (amount * parts - (amount * parts).round()).abs() < 0.01);
    let all_round = |times: f64| amounts.iter().all(|amount| round(amount * times));
    all_round(times) && (small * 2 > amounts.len() || !all_round(1.0))
}

/// One ingredient in its parts.
#[derive(Debug)]
struct Row<'a> {
    fields: &'a Map<String, Value>,
    amount: Option<f64>,
    /// Key and value of the name.
    name: (&'a str, &'a Value),
}

impl<'a> Row<'a> {
    fn of(fields: &'a Map<String, Value>) -> Option<Row<'a>> {
        let (_, amount) = field(fields, &AMOUNTS)?;
        let name = field(fields, &NAMES)?;
        word(name.1, false)?;
        Some(Row { fields, amount: number(amount), name })
    }

    fn line(&self, times: f64) -> String {
        let amount = self.amount.map(|amount| amount * times);
        let many = amount.is_some_and(|amount| amount > 1.01);
        let forced = |form: &str| {
            let mut forms = self.fields.iter().filter(|(key, _)| key.starts_with(self.name.0) && key.as_str() != self.name.0);
            forms.any(|(_, value)| value == form)
        };
        let unit = field(self.fields, &UNITS).and_then(|(_, unit)| word(unit, many)).filter(|unit| !PIECES.contains(unit));
        let text = |names: &[&str]| field(self.fields, names).and_then(|(_, value)| value.as_str());
        let name = word(self.name.1, (many || forced("plural")) && !forced("singular"));
        let amount = amount.map(spelled);
        let parts = [amount.as_deref(), unit.filter(|_| amount.is_some()), text(&BEFORE), name, text(&BEHIND)];
        parts.into_iter().flatten().map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

/// The first field that bears one of `names`.
fn field<'a>(fields: &'a Map<String, Value>, names: &[&str]) -> Option<(&'a str, &'a Value)> {
    names.iter().find_map(|name| fields.iter().find(|(key, _)| key.to_lowercase() == *name).map(|(key, value)| (key.as_str(), value)))
}

/// A word, or that of an object with forms of it: short, for many, for one.
fn word(value: &Value, many: bool) -> Option<&str> {
    let fields = match value {
        Value::String(word) => return Some(word),
        Value::Object(fields) => fields,
        _ => return None,
    };
    let form =
        |part: &str| fields.iter().find(|(key, value)| key.contains(part) && value.is_string()).and_then(|(_, value)| value.as_str());
    let number = if many { "plural" } else { "singular" };
    form("abbr").or_else(|| form("short")).or_else(|| form(number)).or_else(|| form("name")).or_else(|| form("title"))
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().replace(',', ".").parse().ok(),
        _ => None,
    }
    .filter(|number: &f64| number.is_finite() && (0.0..1e6).contains(number) && *number > 0.0)
}

/// `2½`, `400`, `0,7`.
fn spelled(amount: f64) -> String {
    const PARTS: [(f64, &str); 8] =
        [(0.0, ""), (0.125, "⅛"), (0.25, "¼"), (1.0 / 3.0, "⅓"), (0.5, "½"), (2.0 / 3.0, "⅔"), (0.75, "¾"), (1.0, "")];
    let (mut whole, rest) = (amount.trunc(), amount.fract());
    let Some((part, sign)) = PARTS.iter().find(|(part, _)| (rest - part).abs() < 0.01) else {
        return format!("{amount:.2}").trim_end_matches('0').replace('.', ",");
    };
    whole += part.trunc();
    if whole == 0.0 && !sign.is_empty() { (*sign).to_owned() } else { format!("{whole}{sign}") }
}
