package pack_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/products/html"
	"hearsay/internal/products/pack"
	"hearsay/internal/products/productstest"
	"hearsay/internal/products/report"
	"hearsay/internal/text"
)

const markdown = `# Was Ostrane warned?

Two officials say that Immeren had “probably warned the ministry of an attack on 28 April” [@cl_WKKVT0WRK6]. The deputy minister denies it [@st_8Q2M4C0V9K]. A nurse is quoted [@st_7AE22MDCA6], and the blast is told [@in_TG1YT3AFFS; @ar_2BD9TT4KQ7].
`

// kept gives versions and originals, as a store does.
type kept struct{ c *products.Case }

func (k kept) Text(article string, version int) *text.Text {
	for _, a := range k.c.Articles {
		if a.ID == article && a.Number == version {
			return a.Text
		}
	}
	return nil
}

func (k kept) Statement(string) (evidence.Record, bool) { return evidence.Record{}, false }

func (k kept) version(article string, number int) (products.Article, error) {
	for _, a := range k.c.Articles {
		if a.ID == article && a.Number == number {
			return a, nil
		}
	}
	return products.Article{}, fmt.Errorf("%s: %w", article, evidence.ErrNotFound)
}

// input makes what a pack of the sample case is made of: its log is sealed, its originals are its texts.
func input(t testing.TB, md string) pack.Input {
	t.Helper()
	c := productstest.Case()
	bodies := map[string][]byte{}
	for i := range c.Articles {
		a := &c.Articles[i]
		body := []byte(a.Text.String())
		a.OriginalSHA256 = a.Text.SHA256()
		bodies[a.OriginalSHA256] = body
	}
	c.Decisions = append(c.Decisions, evidence.Decision{ID: "dc_4M8X1T6ZRA", Sequence: 3, At: c.Created.Add(2 * time.Hour), By: "mt", Verdict: evidence.Accept, Subject: "ac_W9NM5C3BVX", Note: "a name for myself"})
	previous := ""
	for i, d := range c.Decisions {
		d.Sequence = int64(i + 1)
		c.Decisions[i] = custody.Seal(previous, d)
		previous = c.Decisions[i].Hash
	}
	r := c.Reports[0]
	x := report.NewIndex(c)
	in := pack.Input{
		Markdown: md, Check: x.Check(md, r.Settings, kept{c}), Document: x.Document(r, md, kept{c}), Settings: r.Settings, Case: c, Version: kept{c}.version,
		Original: func(sum string) ([]byte, error) {
			if b, known := bodies[sum]; known {
				return b, nil
			}
			return nil, evidence.ErrNotFound
		},
	}
	in.Document.Program = c.Program
	var page bytes.Buffer
	if err := html.Write(&page, in.Document); err != nil {
		t.Fatal(err)
	}
	in.Page = page.Bytes()
	return in
}

func packed(t testing.TB, in pack.Input) ([]byte, string) {
	t.Helper()
	var b bytes.Buffer
	digest, err := pack.Write(&b, in)
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), digest
}

// options are those of the program.
func options() pack.Options {
	return pack.Options{
		Chain: custody.Follows, Cited: report.Cited,
		Recheck: func(md string, set evidence.ReportSettings, c *products.Case) products.Check {
			return report.NewIndex(c).Check(md, set, kept{c})
		},
	}
}

func verify(b []byte, o pack.Options) (pack.Verdict, error) {
	return pack.Open(bytes.NewReader(b), int64(len(b)), o)
}

func members(t testing.TB, b []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(body)
	}
	return out
}

// A report that misquotes is told from a pack that was changed.
func TestMisquotation(t *testing.T) {
	id := regexp.MustCompile(`\[@st_\w+\]`).FindString(markdown)
	if id == "" {
		t.Fatal("the report cites no statement")
	}
	in := input(t, markdown+"\n\nIt was said “that these words stand nowhere at all” "+id+".\n")
	b, _ := packed(t, in)
	v, err := verify(b, options())
	if err != nil || !v.Sound() || !slices.ContainsFunc(v.Named, func(s string) bool { return strings.Contains(s, "the report misquotes") }) {
		t.Fatal(err, v.Failed, v.Named)
	}
	in.Check.Flags = nil // a pack that does not own to it was not made so
	b, _ = packed(t, in)
	if v, err = verify(b, options()); err != nil || v.Sound() {
		t.Fatal(err, v.Named)
	}
}

func TestSound(t *testing.T) {
	in := input(t, markdown)
	b, digest := packed(t, in)
	again, _ := packed(t, in)
	if !bytes.Equal(b, again) {
		t.Error("the same gave two packs")
	}
	v, err := verify(b, options())
	if err != nil {
		t.Fatal(err)
	}
	if !v.Sound() {
		t.Errorf("failed: %+v", v.Failed)
	}
	if v.Digest != digest || len(digest) != 64 {
		t.Errorf("digest %s, want %s", v.Digest, digest)
	}
	if v.Citations != 5 || v.Events != 3 || v.Quotes < 3 || v.Places < 15 || v.Members != 12 {
		t.Errorf("checked %d citations, %d events, %d quotes, %d places, %d members", v.Citations, v.Events, v.Quotes, v.Places, v.Members)
	}
	if !slices.ContainsFunc(v.Named, func(s string) bool { return strings.Contains(s, "st_7AE22MDCA6") && strings.Contains(s, "rejected") }) {
		t.Errorf("the rejected statement is not named: %q", v.Named)
	}
	parts := members(t, b)
	for name, want := range map[string][]string{
		"report.md": {markdown}, "report.html": {"<!doctype html>"}, "README.txt": {"sha256sum manifest.json", "2 of the log's 3 events"},
		"evidence.ndjson":            {`"id":"cl_WKKVT0WRK6"`, `"id":"st_8M3X1T6ZRA"`, `"id":"og_1KQ9TT2BD7"`, `"id":"tn_1KQ9TT2BD7"`, `"id":"st_8Q2M4C0V9K"`, `{"type":"incident","cited":true`},
		"decisions.ndjson":           {`{"withheld":true,"sequence":3,`, `"by":"rk"`},
		"texts/ar_7Q2M4KX9TB-v1.txt": {"said: \"We were not warned.\""},
	} {
		for _, w := range want {
			if !strings.Contains(parts[name], w) {
				t.Errorf("%s lacks %q:\n%.600s", name, w, parts[name])
			}
		}
	}
	if strings.Contains(parts["decisions.ndjson"], "a name for myself") {
		t.Error("an event that concerns nothing in the pack is shown")
	}
	in.WholeLog = true
	b, _ = packed(t, in)
	if v, err := verify(b, options()); err != nil || !v.Sound() || !strings.Contains(members(t, b)["decisions.ndjson"], "a name for myself") {
		t.Errorf("with the whole log: %v %+v", err, v.Failed)
	}
}

// TestNoTexts: without texts the pack holds, says what it cannot check, and holds against copies.
func TestNoTexts(t *testing.T) {
	in := input(t, markdown)
	in.NoTexts = true
	b, _ := packed(t, in)
	for name, body := range members(t, b) {
		if strings.HasPrefix(name, "texts/") || strings.HasPrefix(name, "originals/") || strings.Contains(body, "A bomb went off at Lantern Quay on Wednesday. Deputy minister") {
			t.Errorf("%s holds other people's text", name)
		}
	}
	v, err := verify(b, options())
	if err != nil || !v.Sound() {
		t.Fatalf("%v %+v", err, v.Failed)
	}
	if !slices.ContainsFunc(v.Unknown, func(s string) bool { return strings.HasPrefix(s, "2 of 2 texts are not in the pack") }) {
		t.Errorf("it does not say what it did not check: %q", v.Unknown)
	}
	o := options()
	o.Text = func(_ string, _ int, sum string) *text.Text {
		for _, a := range in.Case.Articles {
			if a.SHA256 == sum {
				return a.Text
			}
		}
		return nil
	}
	if v, err = verify(b, o); err != nil || !v.Sound() || slices.ContainsFunc(v.Unknown, func(s string) bool { return strings.Contains(s, "texts are not in the pack") }) {
		t.Errorf("with copies: %v %+v %q", err, v.Failed, v.Unknown)
	}
	// A quotation that was changed shows against a copy.
	q := &in.Document.Notes[0].Places[0]
	q.Exact = strings.Replace(q.Exact, "i", "o", 1)
	b, _ = packed(t, in)
	if v, err = verify(b, o); err != nil || v.Sound() || !strings.HasPrefix(v.Failed[0].Member, "quotes.ndjson line 1") {
		t.Errorf("a changed quotation: %v %+v", err, v.Failed)
	}
}

// TestOneByte changes every byte of a pack, one at a time: none goes unnoticed.
func TestOneByte(t *testing.T) {
	b, _ := packed(t, input(t, "Officials say so [@st_8M3X1T6ZRA].\n"))
	step := 5
	if testing.Short() {
		step = 97
	}
	o := pack.Options{Chain: custody.Follows} // what finds a changed byte are the hashes alone
	for at := 0; at < len(b); at += step {
		b[at] ^= 0x20
		v, err := verify(b, o)
		if err == nil && v.Sound() {
			t.Fatalf("byte %d of %d was changed and nothing said", at, len(b))
		}
		if err != nil && !errors.Is(err, evidence.ErrDamaged) && !errors.Is(err, evidence.ErrNewer) {
			t.Fatalf("byte %d: %v", at, err)
		}
		b[at] ^= 0x20
	}
}

// repack writes the members of a pack anew by the program's own way, after a change, with the manifest made to fit.
func repack(t *testing.T, b []byte, change func(map[string]string)) []byte {
	t.Helper()
	parts := members(t, b)
	var m pack.Manifest
	if err := json.Unmarshal([]byte(parts["manifest.json"]), &m); err != nil {
		t.Fatal(err)
	}
	delete(parts, "manifest.json")
	change(parts)
	return pack.Repacked(t, m, parts)
}

// TestForged: who makes hashes fit as well is found by what the members say of one another.
func TestForged(t *testing.T) {
	b, _ := packed(t, input(t, markdown))
	edit := func(name, from, to string) func(map[string]string) {
		return func(parts map[string]string) {
			if !strings.Contains(parts[name], from) {
				t.Fatalf("%s has no %q", name, from)
			}
			parts[name] = strings.Replace(parts[name], from, to, 1)
		}
	}
	for what, c := range map[string]struct {
		change func(map[string]string)
		member string
		reason string
	}{
		"words of the report":    {edit("report.md", "deputy", "first"), "report.md", "SHA-256"},
		"a quotation in a quote": {edit("quotes.ndjson", `"exact":"that Immeren`, `"exact":"that Ommeren`), "quotes.ndjson line", "not verbatim"},
		"its surroundings":       {edit("quotes.ndjson", `"before":"Two officials`, `"before":"Six officials`), "quotes.ndjson line", "before and after"},
		"words of a record":      {edit("evidence.ndjson", `"exact":"that Immeren had probably`, `"exact":"that Immeren had certainl`), "evidence.ndjson line", "not verbatim"},
		"a text":                 {edit("texts/ar_7Q2M4KX9TB-v1.txt", "not warned", "now warned"), "articles.ndjson line", "is not the text"},
		"a decision":             {edit("decisions.ndjson", `"by":"rk"`, `"by":"mt"`), "decisions.ndjson line 1", "changed after it was made"},
		"an event's link":        {edit("decisions.ndjson", `{"withheld":true,"sequence":3,"previous":"`, `{"withheld":true,"sequence":3,"previous":"0`), "decisions.ndjson line 3", "does not follow"},
		"a record that is gone": {func(p map[string]string) {
			p["evidence.ndjson"] = dropLine(p["evidence.ndjson"], `"id":"cl_WKKVT0WRK6"`)
		}, "report.md", "is not in the pack"},
		"a text that is gone": {func(p map[string]string) { delete(p, "texts/ar_7Q2M4KX9TB-v1.txt") }, "articles.ndjson line", "is not in the pack"},
		"an original that is gone": {func(p map[string]string) {
			for name := range p {
				if strings.HasPrefix(name, "originals/") {
					delete(p, name)
				}
			}
		}, "articles.ndjson line", "original"},
	} {
		v, err := verify(repack(t, b, c.change), options())
		if err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		if !slices.ContainsFunc(v.Failed, func(f pack.Failure) bool {
			return strings.HasPrefix(f.Member, c.member) && strings.Contains(f.Reason, c.reason)
		}) {
			t.Errorf("%s: %+v; want %s: … %s", what, v.Failed, c.member, c.reason)
		}
	}
}

func dropLine(s, with string) string {
	var out strings.Builder
	for l := range strings.Lines(s) {
		if !strings.Contains(l, with) {
			out.WriteString(l)
		}
	}
	return out.String()
}

// TestReport: a report that cites nothing, or quotes what nobody said, is told so.
func TestReport(t *testing.T) {
	b, _ := packed(t, input(t, "Varga said “we were warned twice” [@st_8Q2M4C0V9K]. Nobody knows [@st_NONE].\n"))
	v, err := verify(b, options())
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, f := range v.Failed {
		all = append(all, f.Member+": "+f.Reason)
	}
	told := strings.Join(all, "\n")
	if !strings.Contains(told, "report.md: it cites @st_") || !strings.Contains(told, "report.md characters") {
		t.Errorf("%s", told)
	}
}

// TestHostileZip: what a pack cannot be is refused in a sentence.
func TestHostileZip(t *testing.T) {
	zipped := func(method uint16, files ...string) []byte {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		for i := 0; i < len(files); i += 2 {
			w, err := z.CreateHeader(&zip.FileHeader{Name: files[i], Method: method})
			if err != nil {
				t.Fatal(err)
			}
			io.WriteString(w, files[i+1])
		}
		z.Close()
		return b.Bytes()
	}
	many := []string{}
	for i := range 20_001 {
		many = append(many, fmt.Sprintf("texts/ar_%d-v1.txt", i), "")
	}
	good, _ := packed(t, input(t, markdown))
	for want, b := range map[string][]byte{
		"too short":                        []byte("PK"),
		"does not end as a zip":            bytes.Repeat([]byte("x"), 1000),
		"a member is called":               zipped(zip.Store, "../../etc/passwd", "x"),
		"called \"texts/../../x.txt\"":     zipped(zip.Store, "texts/../../x.txt", "x"),
		"called \"/report.md\"":            zipped(zip.Store, "/report.md", "x"),
		"called \"report.md\\x00.exe\"":    zipped(zip.Store, "report.md\x00.exe", "x"),
		"two members are called report.md": zipped(zip.Store, "report.md", "x", "report.md", "y"),
		"packed in another way":            zipped(zip.Deflate, "report.md", "x"),
		"at most 64":                       zipped(zip.Store, "report.md", strings.Repeat("0", 65<<20)),
		"it lists 20001 members":           zipped(zip.Store, many...),
		"has no manifest.json":             zipped(zip.Store, "report.md", "x"),
		"manifest.json: invalid character": zipped(zip.Store, "manifest.json", "x"),
		"bytes were added":                 append([]byte("#!/bin/sh\n"), good...),
		"is not there":                     nil,
	} {
		if b == nil {
			continue
		}
		if _, err := verify(b, options()); !errors.Is(err, evidence.ErrDamaged) || !strings.Contains(err.Error(), want) {
			t.Errorf("%v; want ErrDamaged with %q", err, want)
		}
	}
	if _, err := verify(zipped(zip.Store, "manifest.json", `{"schema":"hearsay.pack/2"}`), options()); !errors.Is(err, evidence.ErrNewer) {
		t.Errorf("a newer schema: %v", err)
	}
	// A zip that somebody packed anew is told from ours, and nothing else is held against it.
	parts := members(t, good)
	var list []string
	z, _ := zip.NewReader(bytes.NewReader(good), int64(len(good)))
	for _, f := range z.File {
		list = append(list, f.Name, parts[f.Name])
	}
	v, err := verify(zipped(zip.Store, list...), options())
	if err != nil || len(v.Failed) != 1 || !strings.Contains(v.Failed[0].Reason, "packed anew") {
		t.Errorf("packed anew: %v %+v", err, v.Failed)
	}
}

func FuzzOpen(f *testing.F) {
	b, _ := packed(f, input(f, markdown))
	f.Add(b)
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, b []byte) {
		v, err := verify(b, options())
		if err == nil && v.Sound() {
			if again, err := verify(b, pack.Options{}); err != nil || !again.Sound() {
				t.Errorf("sound once, and then %v %+v", err, again.Failed)
			}
		}
	})
}
