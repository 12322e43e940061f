#!/usr/bin/env python3
"""Time a Python peer on the input nordtag is timed on, with nordtag's lists.

  peers.py spacy|flashtext2|ahocorasick GAZETTEERS < documents.jsonl

spacy        blank model, sentencizer and EntityRuler: sentences, words and list matches
flashtext2   list matches only
ahocorasick  list matches only, by ahocorasick_rs, without word boundaries

Prints one JSON line: set-up seconds (CPU), run seconds (CPU), megabytes of text, MB/s, matches, peak memory in MB.
The ruler is given the first SPACY_ROWS rows of the lists (default 200000); its time grows with them.
"""
import gzip, json, os, pathlib, resource, sys, time

LABELS = {"given": "PERSON", "surname": "PERSON", "title": "TITLE", "organisation": "ORG", "place": "PLACE"}


def rows(root):
    seen = set()
    for folder in ("sv", "da", "en", "shared"):
        for path in sorted(pathlib.Path(root, folder).glob("*.tsv*")):
            label = LABELS.get(path.name.split(".")[0])
            opened = gzip.open if path.suffix == ".gz" else open
            for line in opened(path, "rt", encoding="utf-8") if label else ():
                surface = line.split("\t", 1)[0].strip()
                if not line.startswith("#") and len(surface) > 2 and surface not in seen:
                    seen.add(surface)
                    yield surface, label


def spacy_peer(lists):
    import spacy
    nlp = spacy.blank("sv")
    nlp.add_pipe("sentencizer")
    limit = int(os.environ.get("SPACY_ROWS", "200000"))
    nlp.add_pipe("entity_ruler").add_patterns([{"label": label, "pattern": surface} for surface, label in lists[:limit]])
    nlp.max_length = 1 << 30

    def run(text):
        doc = nlp(text)
        return len(doc.ents) + 0 * sum(1 for _ in doc.sents)

    return run


def flashtext2_peer(lists):
    from flashtext2 import KeywordProcessor
    processor = KeywordProcessor(case_sensitive=True)
    processor.add_keywords_from_iter([surface for surface, _ in lists])
    return lambda text: len(processor.extract_keywords(text))


def ahocorasick_peer(lists):
    import ahocorasick_rs
    automaton = ahocorasick_rs.AhoCorasick([surface for surface, _ in lists], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return lambda text: len(automaton.find_matches_as_indexes(text))


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    texts = [json.loads(line)["text"] for line in sys.stdin]
    lists = list(rows(sys.argv[2]))
    start = time.process_time()
    run = {"spacy": spacy_peer, "flashtext2": flashtext2_peer, "ahocorasick": ahocorasick_peer}[sys.argv[1]](lists)
    ready = time.process_time()
    matches = sum(run(text) for text in texts)
    done = time.process_time()
    size = sum(len(text.encode()) for text in texts) / 1e6
    print(json.dumps({"peer": sys.argv[1], "rows": len(lists), "setup_s": round(ready - start, 2), "run_s": round(done - ready, 2), "mb": round(size, 2),
                      "mb_s": round(size / (done - ready), 2), "matches": matches, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}))


main()
