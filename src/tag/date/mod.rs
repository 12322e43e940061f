//! Temporal expressions: found, understood, and resolved against the page's own date.
//!
//! A block's text is read once by the lexer, which keeps only temporal words and digit runs. At each of these the grammar takes its
//! longest production, guards keep out the numbers that are none, and the resolver writes the value.

mod ages;
mod amounts;
mod away;
mod beside;
mod calendar;
mod clock;
mod context;
mod counts;
mod da;
mod day_ranges;
mod decades;
mod en;
mod forms;
mod headings;
mod holidays;
mod hours;
mod kind;
mod lexeme;
mod lexer;
mod moments;
mod months;
mod nearest;
mod numeric;
mod page_date;
mod parser;
mod periods;
mod phases;
mod points;
mod recurring;
mod relative;
mod resolve;
mod runs;
mod seasons;
mod senses;
mod spans;
mod spoken;
mod sv;
mod tense;
mod turns;
mod unit;
mod value;
mod verbs;
mod vocabulary;
mod weekly;
mod years;

use std::cell::RefCell;

use crate::entity::{Entity, Findings, Label};
use crate::lang::Lang;
use crate::options::Tagging;
use crate::page::Page;
use crate::span::Span;

use headings::Heading;
use kind::Kind;
use lexer::Lexer;
use parser::{Found, Parser};
use resolve::Anchor;
use unit::Unit;
use value::{Moment, Point, Value};
use vocabulary::Vocabulary;

/// Buffers of one thread, cleared and used again.
#[derive(Default)]
struct Buffers {
    lexer: Lexer,
    norm: String,
    underspec: String,
}

/// Finds the page's own date, and pushes the DATE, TIME, DURATION and SET mentions of a page in order.
pub fn tag(page: &Page<'_>, options: &Tagging, findings: &mut Findings) {
    thread_local! {
        static BUFFERS: RefCell<Buffers> = RefCell::default();
    }
    BUFFERS.with_borrow_mut(|buffers| tag_with(page, options, findings, buffers));
}

fn tag_with(page: &Page<'_>, options: &Tagging, findings: &mut Findings, buffers: &mut Buffers) {
    let main = page.main_lang();
    let lang_of = |block: usize| match page.lang(block as u32) {
        Lang::Und | Lang::Zxx => main,
        lang => lang,
    };
    buffers.lexer.clear();
    for (index, block) in page.document.blocks.iter().enumerate() {
        buffers.lexer.read(page.text(), block.span, page.tokens_in(index as u32), Vocabulary::of(lang_of(index)));
    }
    let hinted = page_date::parse(&page.document.hints.date);
    let stated = if hinted.is_none() { page_date::stated(page, lang_of, &buffers.lexer) } else { None };
    let own = hinted.or_else(|| stated.map(|(date, _)| date.to_datetime(jiff::civil::Time::midnight())));
    // What is to come in a text, may have passed when it was looked at last.
    let reviewed = stated.is_some_and(|(_, reviewed)| reviewed);
    if let Some(own) = own {
        findings.date = findings.norms.add(&own.date().to_string());
    }
    let anchor = own.or_else(|| options.reference_date.as_deref().and_then(page_date::parse));
    let dated = anchor.is_some();
    let (mut hours_end, mut heading) = (None, Heading::default());
    for (index, block) in page.document.blocks.iter().enumerate() {
        let lang = lang_of(index);
        if !buffers.lexer.tells(index) {
            continue;
        }
        let lexemes = buffers.lexer.of(index);
        let open = lexemes.iter().any(|lexeme| lexeme.value(Kind::Open) == Some(0));
        let mut parser = Parser { text: page.text(), from: block.span.start, to: block.span.end, lexemes, lang, open, hours_end };
        if !dated {
            heading.read_issue(lexemes.last(), index, block.span.len(), block.span.end);
        }
        let mut at = 0;
        while at < lexemes.len() {
            let Some(found) = Some(at).filter(|at| lexemes[*at].begins).and_then(|at| parser.find(at)) else {
                at += 1;
                continue;
            };
            let span = Span::new(found.start, found.cursor.end);
            buffers.norm.clear();
            buffers.underspec.clear();
            let length = block.span.len();
            let of_heading = heading.anchor(&found.value, index, length, dated);
            let anchor = of_heading.or(anchor.map(|at| Anchor {
                at,
                tense: match is_open(&found.value).then(|| parser.tense(found.start, found.cursor.end)) {
                    None => 0,
                    Some(1) if reviewed => 0,
                    Some(tense) => tense,
                },
                told: length > span.len() + 20,
            }));
            resolve::write(&found.value, anchor, &mut buffers.norm);
            if anchor.is_some() && is_open(&found.value) {
                resolve::write(&found.value, None, &mut buffers.underspec);
                if buffers.underspec == buffers.norm {
                    buffers.underspec.clear();
                }
            }
            findings.entities.push(Entity {
                span,
                label: label(&found),
                block: index as u32,
                rule: found.rule,
                entry: None,
                score: 0.95,
                norm: findings.norms.add(&buffers.norm),
                underspec: findings.norms.add(&buffers.underspec),
                cluster: 0,
            });
            at = found.cursor.next.max(at + 1);
            heading.read(&found.value, index, length, length == span.len(), dated);
            if found.rule == "set.opening_hours" {
                hours_end = Some(span.end);
                parser.hours_end = hours_end;
            }
        }
    }
}

/// Whether the value depends on the page's date.
fn is_open(value: &Value) -> bool {
    let open = |moment: &Moment| {
        moment.point.is_some_and(|point| {
            !matches!(
                point,
                Point::Day { year: Some(_), .. }
                    | Point::Month { year: Some(_), .. }
                    | Point::Year(_)
                    | Point::Week { year: Some(_), .. }
                    | Point::Quarter { year: Some(_), .. }
                    | Point::Half { year: Some(_), .. }
                    | Point::Season { year: Some(_), .. }
                    | Point::Decade(_)
                    | Point::Century(_)
                    | Point::NthWeekday { year: Some(_), .. }
                    | Point::Holiday { year: Some(_), .. }
                    | Point::Turn { year: Some(_), .. }
            )
        })
    };
    match value {
        Value::At(moment) => open(moment),
        Value::Range(from, to) => open(from) || open(to),
        _ => false,
    }
}

fn label(found: &Found) -> Label {
    let timed = |moment: &Moment| {
        moment.clock.is_some() || moment.part.is_some() || matches!(moment.point, Some(Point::Away { amount, .. }) if amount.has_time())
    };
    match &found.value {
        Value::At(moment) | Value::Range(moment, _) if timed(moment) => Label::Time,
        Value::At(Moment { point: Some(Point::Anaphor(Unit::Second | Unit::Minute | Unit::Hour)), .. }) => Label::Time,
        Value::At(_) | Value::Range(..) => Label::Date,
        Value::Lasting(_) | Value::LastingRange(..) => Label::Duration,
        Value::Set(_) => Label::Set,
    }
}
