//! Hours: a clock time, or two with a dash or a word between: `8–16`, `14.30 till 16`, `6–8 pm`.

use super::clock::{ClockRead, Surety};
use super::kind::Kind;
use super::lexeme::Gap;
use super::parser::{Cursor, Parser};
use crate::lang::Lang;

impl Parser<'_> {
    /// A clock time, or two with a dash or a word between; `company` is said where day or cue stand beside it.
    pub fn hours(&self, index: usize, company: bool) -> Option<(ClockRead, Option<ClockRead>)> {
        let mut first = self.clock(index)?;
        let second = self.second_clock(index, first.cursor);
        let Some(second) = second else {
            let enough = if company { Surety::Dotted } else { Surety::Sure };
            return (first.surety >= enough).then_some((first, None));
        };
        // `6–8 pm`: the half of the day counts for both.
        if second.half_said && !first.half_said && first.clock.hour <= 12 && second.clock.hour >= 12 {
            let later = first.clock.hour % 12 + 12;
            if later <= second.clock.hour {
                first.clock.hour = later;
            }
        }
        let sure = first.surety.max(second.surety) == Surety::Sure;
        let dotted = first.surety == Surety::Dotted && second.surety == Surety::Dotted;
        let whole = company || self.open;
        let clean = self.is_clean(first.start, second.cursor.end, false) || sure;
        let single = first.surety == Surety::Sure
            && first.surety > second.surety
            && second.cursor.next > 0
            && self.lexemes[second.cursor.next - 1].digits > 2;
        if single {
            return Some((first, None));
        }
        let grows = (second.clock.hour, second.clock.minute) > (first.clock.hour, first.clock.minute) || second.clock.hour < 12;
        let between = (index.saturating_sub(1)..=index).any(|at| self.lexemes[at].is(Kind::Between));
        let plain = dotted && (self.lang != Lang::En || between) && grows && first.clock.minute % 5 == 0 && second.clock.minute % 5 == 0;
        let enough = sure || plain || whole && first.clock.hour < 24 && second.clock.hour > first.clock.hour;
        let counted = first.surety == Surety::Bare
            && second.surety == Surety::Bare
            && self.lexemes.get(second.cursor.next).is_some_and(|next| {
                // `8–16 vardagar` are hours, `2–3 vardagar` as many days.
                let hours = next.is(Kind::DayGroup) && second.clock.hour > first.clock.hour + 3;
                self.gap(second.cursor) == Gap::Space && (next.is(Kind::Counted) || next.is(Kind::Unit) && !hours || next.is(Kind::Month))
            });
        if enough && clean && !counted {
            return Some((first, Some(second)));
        }
        (first.surety == Surety::Sure).then_some((first, None))
    }

    /// The clock time that ends a range which began with one.
    pub fn second_clock(&self, index: usize, cursor: Cursor) -> Option<ClockRead> {
        match self.gap(cursor) {
            Gap::Dash => self.clock(cursor.next),
            Gap::Space => {
                if let Some((after, _)) = self.word(cursor, Kind::To) {
                    self.next(after, &[Gap::Space])?;
                    return self.clock(after.next);
                }
                let between = (index.saturating_sub(1)..=index).any(|at| self.lexemes[at].is(Kind::Between));
                let (after, _) = self.word(cursor, Kind::And).filter(|_| between)?;
                self.next(after, &[Gap::Space])?;
                self.clock(after.next)
            }
            _ => None,
        }
    }
}
