//! Amounts of time: `tre veckor`, `ett och ett halvt år`, `6–8 uger`; and what is told by them: `för två år sedan`, `in three weeks`.

use super::kind::Kind;
use super::lexeme::{Gap, Lexeme};
use super::parser::{Cursor, Found, Parser, last_word};
use super::unit::Unit;
use super::value::{Amount, Point, Value};
use crate::lang::Lang;

impl Parser<'_> {
    /// The longest amount of time, or what is told by one, that begins at a lexeme.
    pub fn lasting(&self, index: usize) -> Option<Found> {
        let lexeme = self.lexemes.get(index)?;
        let start = lexeme.start;
        let cursor = self.after(index);
        let away = |cursor: Cursor, amount: Amount, sign: i8| {
            let rule = if sign < 0 { "date.ago" } else { "date.ahead" };
            Some(Found { start, cursor, value: Value::At(Parser::at(Point::Away { amount, sign, from: 0 })), rule })
        };
        if lexeme.is(Kind::For) {
            self.next(cursor, &[Gap::Space])?;
            let (end, amount, _) = self.amount(self.after_about(cursor))?;
            let (end, _) = self.word(end, Kind::Ago)?;
            return away(end, amount, -1);
        }
        if lexeme.is(Kind::In) {
            self.next(cursor, &[Gap::Space])?;
            if let Some((end, amount, last)) = self.amount(self.after_about(cursor)) {
                let range = last.is_some();
                // *In several years* and *in two years it grew* are amounts, not dates.
                let english = self.lang == Lang::En && (amount.is_vague() || self.tense_before(start) < 0);
                if !range && !english && !self.is_age(end, index) {
                    return away(self.word(end, Kind::FromNow).map_or(end, |(end, _)| end), amount, 1);
                }
            }
            return None;
        }
        // `de senaste tjugo åren`, `the past ten years`, `nästa tre månader`.
        let shift_at = if lexeme.is(Kind::The) && self.next(cursor, &[Gap::Space]).is_some_and(|next| next.is(Kind::Shift)) {
            cursor.next
        } else {
            index
        };
        if self.lexemes[shift_at].is(Kind::Shift) && !self.is_verb(shift_at) {
            let after = self.after(shift_at);
            self.next(after, &[Gap::Space])?;
            let (end, amount, last) = self.amount(after).filter(|_| !self.lexemes[after.next].is(Kind::Article))?;
            let value = last.map_or(Value::Lasting(amount), |last| Value::LastingRange(amount, last));
            return Some(Found { start, cursor: end, value, rule: "duration.counted_from_now" });
        }
        let here = Cursor { next: index, end: start };
        let (end, amount, last) = self.amount(here)?;
        if self.is_age(end, index) {
            return None;
        }
        if last.is_none() {
            if let Some((end, _)) = self.word(end, Kind::Ago) {
                return away(end, amount, -1);
            }
            if let Some((end, _)) = self.word(end, Kind::FromNow) {
                return away(end, amount, 1);
            }
            // `två dagar efter idag`, `three days before yesterday`.
            if let Some((from, _)) = self.word(end, Kind::Before4) {
                let word = self.written(&self.lexemes[end.next]).to_lowercase();
                let sign = match &*word {
                    "efter" | "after" => 1,
                    "före" | "innan" | "før" | "before" => -1,
                    _ => 0,
                };
                if let Some((cursor, days)) = self.word(from, Kind::DayShift).filter(|_| sign != 0) {
                    let point = Point::Away { amount, sign, from: i32::from(days) };
                    return Some(Found { start, cursor, value: Value::At(Parser::at(point)), rule: "date.ahead" });
                }
            }
        }
        let end = self.word(end, Kind::Later).map_or(end, |(end, _)| end);
        let value = last.map_or(Value::Lasting(amount), |last| Value::LastingRange(amount, last));
        Some(Found { start, cursor: end, value, rule: "duration.amount" })
    }

    /// Whether *last* is the verb: `is expected to last two weeks`.
    fn is_verb(&self, index: usize) -> bool {
        let lexeme = &self.lexemes[index];
        let before = self.near_before(lexeme.start).trim_end_matches(' ');
        let word = last_word(before);
        self.lang == Lang::En
            && self.written(lexeme) == "last"
            && ["to", "will", "would", "can", "could", "may", "might", "should", "must", "not"].contains(&word)
    }

    fn after_about(&self, cursor: Cursor) -> Cursor {
        match self.lexemes.get(cursor.next) {
            Some(next) if self.gap(cursor) == Gap::Space && next.is(Kind::About) => self.after(cursor.next),
            _ => cursor,
        }
    }

    /// An amount at the next lexeme, and a second one where the text names two ends: `6–8 veckor`.
    fn amount(&self, cursor: Cursor) -> Option<(Cursor, Amount, Option<Amount>)> {
        let at = cursor.next;
        let lexeme = self.lexemes.get(at)?;
        if lexeme.digits > 0 && !self.is_clean_count(lexeme.start) {
            return None;
        }
        // `half an hour`, `halvt år`.
        if let Some(with_article) = lexeme.value(Kind::HalfUnit) {
            let (end, unit) = self.unit(self.after(at), false)?;
            let said = with_article == 1 || self.lang != Lang::En;
            let hundredths = if with_article == 3 { 150 } else { 50 };
            return (said && unit > Unit::Minute as i16).then_some((end, Amount::of(Unit::of(unit), hundredths), None));
        }
        if let Some(minutes) = lexeme.value(Kind::Minutes) {
            return Some((self.after(at), Amount::of(Unit::Minute, i32::from(minutes) * 100), None));
        }
        let count = self.count(at)?;
        // `6–8 veckor`, `två till tre år`, `mellan två och tre år`.
        let joint = if self.preceded(at, Kind::Between).is_some() { Kind::And } else { Kind::To };
        let second = match self.gap(count.cursor) {
            Gap::Dash => Some(count.cursor.next),
            _ => self
                .word(count.cursor, joint)
                .filter(|_| !count.article)
                .and_then(|(after, _)| self.next(after, &[Gap::Space]).map(|_| after.next)),
        };
        if let Some(last) = second
            .and_then(|second| self.count(second))
            .filter(|last| !count.article && !last.article && count.hundredths != 0 && last.hundredths > count.hundredths)
            && let Some((end, unit)) = self.unit(last.cursor, last.digits)
        {
            let unit = Unit::of(unit);
            return Some((end, Amount::of(unit, count.hundredths), Some(Amount::of(unit, last.hundredths))));
        }
        let mut cursor = count.cursor;
        let mut hundredths = count.hundredths;
        // `ett halvt år`, `en halv timme`; `två och en halv timme`, `ett och ett halvt år`.
        if count.article
            && let Some((after, _)) = self.word(cursor, Kind::HalfUnit)
        {
            let (end, unit) = self.unit(after, false)?;
            return (unit > Unit::Minute as i16).then_some((end, Amount::of(Unit::of(unit), 50), None));
        }
        let and_half = |cursor: Cursor| -> Option<Cursor> {
            // Danish `to et halvt år` has no *og*.
            let after = match self.word(cursor, Kind::And) {
                Some((after, _)) => after,
                None => self.word(cursor, Kind::Article).filter(|_| self.lang == Lang::Da).map(|_| cursor)?,
            };
            let half = self.word(after, Kind::Article).map_or(after, |(after, _)| after);
            self.word(half, Kind::HalfUnit).or_else(|| self.word(after, Kind::HalfUnit)).map(|(after, _)| after)
        };
        if let Some(after) = and_half(cursor).filter(|_| hundredths > 0)
            && self.unit(after, false).is_some()
        {
            cursor = after;
            hundredths += 50;
        }
        let half = hundredths % 100 != 0;
        let (mut end, unit) = self.unit(cursor, count.digits)?;
        // *Some day* is no amount.
        if hundredths < 0 && self.lang == Lang::En && !self.text[..end.end as usize].ends_with(['s', 'S']) {
            return None;
        }
        if count.article && !half && !self.is_counted_one(at, cursor, end) {
            let last = &self.lexemes[end.next - 1];
            let whole_day = ["dygn", "døgn", "dygns", "døgns"].contains(&self.written(last));
            let short = !whole_day && matches!(Unit::of(unit), Unit::Second | Unit::Minute | Unit::Day | Unit::Weekend | Unit::Quarter);
            // A day told by an article is a story's (`en dag`); a rate's *a week* is none at all.
            let led = at.checked_sub(1).is_some_and(|before| self.lexemes[before].is(Kind::In) && self.lang != Lang::En);
            if short && !led || self.is_rate(at) || self.lang == Lang::En && self.gap(cursor) != Gap::Space {
                return None;
            }
        }
        let fraction = count.hundredths < 200 || count.hundredths == 300 && self.word(end, Kind::Of).is_some();
        if Unit::of(unit) == Unit::Quarter && self.lang == Lang::En && fraction
            || Unit::of(unit) == Unit::QuarterHour && !self.is_quarter_hour(count.hundredths, end)
        {
            return None;
        }
        let mut amount = Amount::of(Unit::of(unit), hundredths);
        // `an hour and a half`.
        if let Some(after) = and_half(end).filter(|after| self.unit(*after, false).is_none()) {
            amount = Amount::of(Unit::of(unit), hundredths + 50);
            end = after;
        }
        // `1 månad och 21 dagar`, `2 hours 30 minutes`.
        for _ in 0..3 {
            let next = self.word(end, Kind::And).map_or(end, |(after, _)| after);
            let Some(count) =
                self.next(next, &[Gap::Space]).and_then(|_| self.count(next.next)).filter(|count| !count.article && count.hundredths > 0)
            else {
                break;
            };
            let Some((after, smaller)) =
                self.unit(count.cursor, count.digits).filter(|(_, smaller)| *smaller != unit && self.gap(count.cursor) != Gap::Dash)
            else {
                break;
            };
            amount = amount.and(Amount::of(Unit::of(smaller), count.hundredths));
            end = after;
        }
        Some((end, amount, None))
    }

    /// Whether `kvart`, `kvarter` is a quarter of an hour here, no clock time, part of a town or fraction.
    fn is_quarter_hour(&self, hundredths: i32, end: Cursor) -> bool {
        let clock = self.word(end, Kind::Past).is_some() || self.word(end, Kind::Before).is_some_and(|(after, _)| self.is_hour(after));
        let genitive = self.text[..end.end as usize].ends_with("kvarters");
        !clock
            && match self.lang {
                Lang::Da => genitive || (200..=300).contains(&hundredths),
                Lang::Sv => self.is_bounded(end) || self.word(end, Kind::Later).is_some(),
                _ => true,
            }
    }

    fn is_hour(&self, cursor: Cursor) -> bool {
        self.next(cursor, &[Gap::Space]).is_some_and(|next| matches!(next.digits, 1 | 2) || next.is(Kind::Cardinal))
    }

    /// Whether an article counts for certain: `one-year`, `a day after`, `en dag efter`.
    fn is_counted_one(&self, at: usize, cursor: Cursor, end: Cursor) -> bool {
        let word = |index: usize| self.lexemes.get(index).map_or("", |lexeme: &Lexeme| self.written(lexeme));
        if self.gap(cursor) == Gap::Dash {
            return word(at).eq_ignore_ascii_case("one");
        }
        let beside = ["after", "before", "later", "earlier", "efter", "före", "innan", "før", "senare", "senere", "tidigare", "tidligere"];
        if self.word(end, Kind::Ago).is_some() || self.word(end, Kind::FromNow).is_some() {
            return true;
        }
        self.gap(end) == Gap::Space && !self.is_rate(at) && beside.into_iter().any(|known| word(end.next).eq_ignore_ascii_case(known))
    }

    /// Whether what stands before the article counts or is counted: `tre dagar i en vecka` no, `500 kr a month` yes.
    fn is_rate(&self, index: usize) -> bool {
        let Some(before) = index.checked_sub(1) else { return false };
        let lexeme = &self.lexemes[before];
        self.gap(self.after(before)) == Gap::Space
            && self.lang == Lang::En
            && (lexeme.digits > 0 || lexeme.is(Kind::Unit) || lexeme.is(Kind::Counted) || lexeme.is(Kind::Times) || lexeme.is(Kind::Often))
    }

    /// Whether the amount is an age: `35 år gammal`, `6 years old`, `a 36-year-old`.
    fn is_age(&self, end: Cursor, index: usize) -> bool {
        // `Siv Holm, 44 år, …`: between commas.
        let lexeme = &self.lexemes[index];
        let years = self.lexemes[end.next - 1].value(Kind::Unit) == Some(Unit::Year as i16) && (1..=110).contains(&lexeme.number);
        let apposed = self.before(lexeme.start).trim_end().ends_with(',') && self.rest(end.end).starts_with([',', '.']);
        if years && apposed && self.lang != Lang::En {
            return true;
        }
        let old = self.next(end, &[Gap::Space, Gap::Dash]).is_some_and(|next| next.is(Kind::Old));
        old || self.is_number_of(index)
            || self.lexemes[end.next - 1].value(Kind::Unit) == Some(Unit::Year as i16) && self.is_of_people(index)
    }
}
