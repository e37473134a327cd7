package storetest

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"hearsay/internal/evidence"
	"hearsay/internal/store"
	"hearsay/internal/text"
)

// Dumped writes down all that a case keeps, a line for each thing: what two equal cases have in common.
func Dumped(t testing.TB, s store.Store) []string {
	t.Helper()
	var out []string
	err := s.Dump(t.Context(), func(k evidence.Kept) error {
		put := func(what string, v any, err error) error {
			if err != nil {
				return err
			}
			line, err := json.Marshal(v)
			out = append(out, what+" "+string(line))
			return err
		}
		if err := put("case", k.Case(), nil); err != nil {
			return err
		}
		for v, err := range k.Articles() {
			if err := put("article", v, err); err != nil {
				return err
			}
		}
		for v, err := range k.Versions() {
			if err := put("version", v, err); err != nil {
				return err
			}
			for _, sha := range []string{v.SHA256, v.OriginalSHA256} {
				b, err := k.Content(sha)
				if err := put("content", string(b), err); err != nil {
					return err
				}
			}
		}
		for v, err := range k.Captures() {
			if err := put("capture", v, err); err != nil {
				return err
			}
		}
		for v, err := range k.Refusals() {
			if err := put("refusal", v, err); err != nil {
				return err
			}
		}
		for v, err := range k.Readings() {
			if err := put("reading", v, err); err != nil {
				return err
			}
		}
		for v, err := range k.Decisions() {
			if err := put("decision", v, err); err != nil {
				return err
			}
		}
		for v, err := range k.Drafts() {
			if err := put("draft", v, err); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Busy fills an empty case with all that one can keep: several versions and readings, one brought back, an original without an
// address, refusals, decisions taken back and restored, records of an analyst's own, a draft.
func Busy(t testing.TB, s store.Store) {
	t.Helper()
	twoArticles(t, s)
	changed := Submission(t, "file:wire/ferry.txt", strings.Replace(ferry, "Nobody", "Hardly anybody", 1))
	changed.Captured = Noon.Add(1)
	accept(t, s, changed)
	readAll(t, s, func(t testing.TB, in *text.Text) evidence.Reading { return Read(in, "rules/1") })
	bare := Submission(t, "file:x", "A note of no address.\n")
	bare.Address = ""
	accept(t, s, bare)
	again := Submission(t, "file:wire/ferry.txt", ferry)
	accept(t, s, again)
	if _, err := s.Requeue(t.Context(), "rules/2"); err != nil {
		t.Fatal(err)
	}
	readAll(t, s, func(t testing.TB, in *text.Text) evidence.Reading {
		r := byText("rules/2")(t, in)
		if len(r.Statements) > 2 {
			r.Statements = r.Statements[:2]
		}
		return r
	})
	if err := s.Refuse(t.Context(), store.Refusal{Name: "scan.bin", Reason: "it holds no text", At: Noon}); err != nil {
		t.Fatal(err)
	}
	said := list(t, s)
	for i, r := range said {
		v := store.Ruling{By: []string{"ann", "bo"}[i%2], Verdict: evidence.Accept, Subject: r.ID, Note: "“seen”", At: Noon}
		if i%3 == 1 {
			v.Verdict, v.Reason = evidence.Reject, evidence.WrongSource
		}
		if _, err := s.Decide(t.Context(), []store.Ruling{v}); err != nil {
			t.Fatal(err)
		}
	}
	for range 3 { // taken back, restored, taken back again
		if _, err := s.Undo(t.Context(), "", "ann", Noon); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Redo(t.Context(), "bo", Noon); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Undo(t.Context(), "", "ann", Noon); err != nil {
		t.Fatal(err)
	}
	for i, id := range []string{"qu_AAAAAAAAAA", "rp_BBBBBBBBBB", "rp_BBBBBBBBBB"} {
		r := store.Ruling{By: "ann", Verdict: evidence.Write, Subject: id, Value: fmt.Sprintf(`{"op":"try","n":%d}`, i), At: Noon}
		if _, err := s.Decide(t.Context(), []store.Ruling{r}); err != nil {
			t.Fatal(err)
		}
	}
	article := said[0].Article
	_, in, err := s.Article(t.Context(), article, 0)
	if err != nil {
		t.Fatal(err)
	}
	setFacts(t, s, article, in, "2041-03-08", "Varnholt Gazette")
	readAll(t, s, byText("rules/2"))
	words := "A report, half written. “Über alles” 🙂\n"
	if err := s.KeepDraft(t.Context(), store.Draft{ID: "rp_BBBBBBBBBB", Text: words, SHA256: frozen(t, words).SHA256(), By: "ann", At: Noon}, ""); err != nil {
		t.Fatal(err)
	}
}

// testDump hands a case out twice, and an empty one.
func testDump(t *testing.T, s store.Store) {
	if empty := Dumped(t, s); len(empty) != 1 {
		t.Errorf("an empty case hands out %q", empty)
	}
	Busy(t, s)
	checkAudit(t, s)
	first := Dumped(t, s)
	counts := map[string]int{}
	for _, line := range first {
		what, _, _ := strings.Cut(line, " ")
		counts[what]++
	}
	for what, want := range map[string]int{"case": 1, "article": 3, "version": 4, "content": 8, "refusal": 1, "draft": 1} {
		if counts[what] != want {
			t.Errorf("%d of %s, want %d", counts[what], what, want)
		}
	}
	if counts["reading"] < 6 || counts["decision"] < 12 || counts["capture"] < 5 {
		t.Errorf("%v: the case is not as busy as it was to be", counts)
	}
	if second := Dumped(t, s); strings.Join(first, "\n") != strings.Join(second, "\n") {
		t.Error("handed out a second time it is another")
	}
}

// Act has a person decide on statements at random: accept, reject, take back, restore, write.
func Act(t testing.TB, r *rapid.T, s store.Store, by string, n int) {
	t.Helper()
	at := Noon
	for range n {
		at = at.Add(time.Duration(rapid.IntRange(-3, 9).Draw(r, "wait")) * time.Second)
		said := list(t, s)
		on := rapid.SampledFrom(said).Draw(r, "on").ID
		var err error
		switch rapid.IntRange(0, 6).Draw(r, "act") {
		case 0, 1:
			_, err = s.Decide(t.Context(), []store.Ruling{{By: by, Verdict: evidence.Accept, Subject: on, At: at}})
		case 2:
			_, err = s.Decide(t.Context(), []store.Ruling{{By: by, Verdict: evidence.Reject, Subject: on, At: at, Reason: rapid.SampledFrom(evidence.Reasons).Draw(r, "reason")}})
		case 3:
			_, err = s.Undo(t.Context(), "", by, at)
		case 4:
			_, err = s.Redo(t.Context(), by, at)
		case 5:
			_, err = s.Decide(t.Context(), []store.Ruling{{By: by, Verdict: evidence.Write, Subject: "qu_AAAAAAAAAA", Value: fmt.Sprintf(`{"op":"try","by":%q}`, by), At: at}})
		case 6:
			id := rapid.SampledFrom(said).Draw(r, "of").Article
			_, in, wrong := s.Article(t.Context(), id, 0)
			if wrong != nil {
				t.Fatal(wrong)
			}
			day := rapid.SampledFrom([]string{"2041-03-01", "2041-04-01", ""}).Draw(r, "day")
			_, err = s.Decide(t.Context(), []store.Ruling{factsRuling(t, id, in, by, at, day, "")})
			if rapid.Bool().Draw(r, "read") {
				readAll(t, s, byText("rules/1"))
			}
		}
		if err != nil && !errors.Is(err, evidence.ErrConflict) { // nothing to take back or restore
			t.Fatal(err)
		}
	}
}

// Reread has another reader read every article.
func Reread(t testing.TB, s store.Store, reader string) {
	t.Helper()
	if _, err := s.Requeue(t.Context(), reader); err != nil {
		t.Fatal(err)
	}
	readAll(t, s, byText(reader))
}
