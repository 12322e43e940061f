//! Codes that stand beside names or look like some: files, postcodes, registers.

use crate::document::Case;
use crate::entity::Label;
use crate::page::Page;

use super::cues;
use super::scorer::Mention;

/// Whether a word is the name of a file or of something in a program: `README.md`, `Portage_help`, `params.SetTo`.
pub fn is_file_name(page: &Page<'_>, token: usize) -> bool {
    const ENDINGS: [&str; 12] = [".css", ".csv", ".html", ".js", ".json", ".md", ".php", ".py", ".rs", ".txt", ".xml", ".yml"];
    let word = page.word(token);
    let start = page.tokens[token].span.start as usize;
    let member = page.tokens[token].case == Case::Mixed && start > 0 && page.text().as_bytes()[start - 1] == b'.';
    member || word.contains('_') || ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Makes a place of the town behind a Nordic postcode that was taken for something else.
pub fn town(page: &Page<'_>, first: u32, mention: &mut Mention) {
    let start = mention.start as usize;
    // `Fynsvej 9, 5762 V. Skerninge`
    let addressed = mention.start > first && is_code(page, start - 1);
    if addressed && mention.label == Label::Person {
        mention.label = Label::Place;
    }
    // `2630 Taastrup MobilePay 66 07 00`
    let rest = addressed && mention.label == Label::Org && mention.end - mention.start == 2 && page.facts[start].place() > 1;
    if rest && !page.facts[start + 1].org_head() && page.facts[start + 1].place() == 0 && !cues::DISTRICT.has(page.word(start + 1)) {
        *mention = Mention { end: mention.start + 1, label: Label::Place, ..*mention };
    }
}

/// Whether a number of four or five digits, no year, or of three and two, is the code of a town: it begins a line or stands behind a comma.
fn is_code(page: &Page<'_>, token: usize) -> bool {
    let digits = |token: usize, count: usize| page.word(token).len() == count && page.word(token).bytes().all(|byte| byte.is_ascii_digit());
    let number = page.word(token);
    // `871 80 Härnösand`
    let parted = digits(token, 2) && token > 0 && digits(token - 1, 3);
    let Some(before) = (token - usize::from(parted)).checked_sub(1) else { return false };
    let opens = page.word(before) == ","
        || page.text()[page.tokens[before].span.end as usize..page.tokens[before + 1].span.start as usize].contains('\n');
    opens && (parted || matches!(number.len(), 4 | 5) && number.parse().is_ok_and(|number: u32| !YEARS.contains(&number)))
}

/// Years lie between these.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2040;

/// Leaves out a file's or a register's code at the end of a name: `Acme Trust NIC101922`.
pub fn register(page: &Page<'_>, mention: &mut Mention) {
    let code = page.word(mention.end as usize - 1).as_bytes();
    let digits = code.iter().filter(|byte| byte.is_ascii_digit()).count();
    let letters = code.iter().filter(|byte| byte.is_ascii_uppercase()).count();
    if mention.end - mention.start > 1 && digits > 3 && letters > 0 && digits + letters == code.len() {
        mention.end -= 1;
    }
}
