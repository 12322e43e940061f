//! Parts of a longer stretch: `slutet av 1800-talet`, `mid-May`, `early 2023`, `senere på året`.

use super::kind::Kind;
use super::lexeme::Gap;
use super::parser::{Cursor, Parser, Read, strong};
use super::unit::Unit;
use super::value::Point;
use crate::lang::Lang;

impl Parser<'_> {
    /// A part of a longer stretch: `slutet av 1800-talet`, `mid-May`, `early 2023`.
    pub fn phase(&self, index: usize) -> Option<Read> {
        let lexeme = self.lexemes.get(index)?;
        let mut cursor = self.after(index);
        self.next(cursor, &[Gap::Space, Gap::Dash])?;
        // `tidigare i år`, `senere i dag`: earlier and later in it.
        if lexeme.is(Kind::Later) {
            if let Some(read) = self.later_in(cursor) {
                return Some(read);
            }
            let at = cursor.next;
            return self
                .deictic(at)
                .or_else(|| self.shifted(at))
                .or_else(|| self.season(at).filter(|_| self.lexemes[at].is(Kind::SeasonNow)))
                .filter(|read| matches!(read.point, Point::Offset { .. } | Point::Season { .. }));
        }
        let mut phase = lexeme.value(Kind::Phase)?;
        if phase > 10 {
            phase -= 10;
            cursor = match self.word(cursor, Kind::Of) {
                Some((after, _)) => after,
                // `tidigt 1900-tal`.
                None => self.decade(cursor.next).map(|_| cursor)?,
            };
        }
        let gap = self.gap(cursor);
        let whole = self.skip(cursor, Kind::The);
        if phase < 4 && gap == Gap::Space {
            for from in [cursor, whole] {
                let definite = self.word(from, Kind::UnitDefinite).or_else(|| self.word(from, Kind::Unit).filter(|_| from != cursor));
                if let Some((after, unit)) = definite.filter(|(_, unit)| (Unit::Week as i16..=Unit::Century as i16).contains(unit)) {
                    return strong(after, Point::Offset { unit: Unit::of(unit), count: 0 }, rule_of(phase));
                }
            }
        }
        if self.lexemes.get(cursor.next).is_some_and(|next| next.is(Kind::The)) {
            let inner = self.after(cursor.next);
            if self.decade(inner.next).is_some()
                || self.decade_name(inner.next).is_some()
                || self.ordinal_led(inner.next).is_some()
                || self.season(inner.next).is_some()
            {
                cursor = inner;
            }
        }
        let at = cursor.next;
        let read = self
            .month_led(at, true)
            .or_else(|| self.decade(at))
            .or_else(|| self.decade_name(at))
            .or_else(|| self.ordinal_led(at))
            .or_else(|| self.shifted(at))
            .or_else(|| self.season(at))
            .or_else(|| self.deictic(at))
            .or_else(|| self.numbered(at))
            .or_else(|| self.year(at))?;
        let day = matches!(read.point, Point::Day { .. } | Point::Weekday { .. });
        let later = phase == 4 && read.rule != "date.relative";
        let lower_month = self.lang == Lang::En && self.lexemes[at].is(Kind::Month) && !self.lexemes[at].capital;
        (!day && !later && !lower_month).then_some(Read { weak: false, rule: rule_of(phase), ..read })
    }

    /// `senere på året`, `senare i veckan`, `later in the year`, behind its first word.
    fn later_in(&self, cursor: Cursor) -> Option<Read> {
        let (mut at, _) = self.word(cursor, Kind::Of).or_else(|| self.word(cursor, Kind::Before4))?;
        if self.lang == Lang::En {
            at = self.word(at, Kind::The)?.0;
        }
        let (end, unit) = self.word(at, if self.lang == Lang::En { Kind::Unit } else { Kind::UnitDefinite })?;
        let known = (Unit::Week as i16..=Unit::Year as i16).contains(&unit);
        if known { strong(end, Point::Offset { unit: Unit::of(unit), count: 0 }, "date.relative") } else { None }
    }
}

const fn rule_of(phase: i16) -> &'static str {
    match phase {
        1 => "date.start_of",
        2 => "date.middle_of",
        3 => "date.end_of",
        _ => "date.relative",
    }
}
