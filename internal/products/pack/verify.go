package pack

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/text"
)

// Options are what a check works with. What is nil is not checked, and said not to be.
type Options struct {
	// Chain checks that an event follows from the one before it.
	Chain func(before, d evidence.Decision) error
	// Cited returns the identifiers that a report cites, in their folded form.
	Cited func(markdown string) []string
	// Recheck holds the report against the evidence of the pack. Of texts that are not at hand only what is quoted is known.
	Recheck func(markdown string, settings evidence.ReportSettings, c *products.Case) products.Check
	// Text returns a copy of a version's text of one's own, nil for none.
	Text func(article string, version int, sha256 string) *text.Text
}

// Verdict is what the check of a pack found.
type Verdict struct {
	Manifest  Manifest  `json:"manifest"`
	Digest    string    `json:"digest"`  // SHA-256 of the manifest: compare it with one kept elsewhere
	Checked   int       `json:"checked"` // members, quotations, places, citations and events
	Members   int       `json:"members"`
	Quotes    int       `json:"quotes"` // places that the report's notes lead to
	Places    int       `json:"places"` // places that the records name
	Citations int       `json:"citations"`
	Events    int       `json:"events"`
	Failed    []Failure `json:"failed"`
	Named     []string  `json:"named"`   // what is cited though it was rejected or superseded, what the report misquotes, a sentence each
	Unknown   []string  `json:"unknown"` // what could not be checked here, a sentence each
}

// Failure names a thing that does not match.
type Failure struct {
	Member string `json:"member"` // the file of the pack, or part of it
	Reason string `json:"reason"`
}

// Sound reports whether nothing failed.
func (v Verdict) Sound() bool { return len(v.Failed) == 0 }

// Open reads a pack and checks it. An error, which wraps [evidence.ErrDamaged], says that it is no pack that can be read; what does not
// match in one that can be read is in the verdict.
func Open(r io.ReaderAt, size int64, o Options) (Verdict, error) {
	z, err := open(r, size)
	if err != nil {
		return Verdict{}, err
	}
	c := &checking{o: o, z: z, bodies: map[string][]byte{}, texts: map[key]*text.Text{}, articles: map[key]version{}, atoms: map[string]string{}}
	c.Failed, c.Named, c.Unknown = []Failure{}, []string{}, []string{}
	if err := c.members(); err != nil {
		return Verdict{}, err
	}
	if err := between(z, r); err != nil {
		member, reason, found := strings.Cut(strings.TrimPrefix(err.Error(), evidence.ErrDamaged.Error()+": "), ": ")
		if !found {
			member, reason = "the zip", member
		}
		c.fail(member, "%s", reason)
	}
	c.report()
	c.versions()
	c.quotations()
	c.evidence()
	c.citations()
	c.log()
	c.again()
	c.Checked = c.Members + c.Quotes + c.Places + c.Citations + c.Events
	return c.Verdict, nil
}

type key struct {
	article string
	number  int
}

// checking is a check that goes on.
type checking struct {
	Verdict
	o        Options
	z        *zip.Reader
	bodies   map[string][]byte // members that are read, by name
	texts    map[key]*text.Text
	articles map[key]version
	kept     products.Case
	atoms    map[string]string // records by their identifiers and their atoms'
	known    []spot            // places that hold, for texts that are not at hand
}

// mostFailures is how many are listed: a pack that is all wrong is not told at length.
const mostFailures = 200

func (c *checking) fail(member, format string, args ...any) {
	if len(c.Failed) < mostFailures {
		c.Failed = append(c.Failed, Failure{member, fmt.Sprintf(format, args...)})
	}
}

func (c *checking) unknown(format string, args ...any) {
	c.Unknown = append(c.Unknown, fmt.Sprintf(format, args...))
}

// read reads a member whole.
func read(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var b bytes.Buffer
	n, err := io.Copy(&b, io.LimitReader(r, mostMember+1))
	if err == nil && n > mostMember {
		err = fmt.Errorf("it has more than %d MB", mostMember>>20)
	}
	return b.Bytes(), err
}

// members reads the manifest and holds every member against it.
func (c *checking) members() error {
	at := slices.IndexFunc(c.z.File, func(f *zip.File) bool { return f.Name == manifestName })
	if at < 0 {
		return broken("it has no %s: this is no pack", manifestName)
	}
	body, err := read(c.z.File[at])
	if err != nil {
		return broken("%s: %v", manifestName, err)
	}
	c.Digest = hash(body)
	if err := json.Unmarshal(body, &c.Manifest); err != nil {
		return broken("%s: %v", manifestName, err)
	}
	if c.Manifest.Schema != Schema {
		return fmt.Errorf("%w: the pack is of the schema %q; this program reads %s", evidence.ErrNewer, short(c.Manifest.Schema), Schema)
	}
	listed := map[string]Member{}
	for _, m := range c.Manifest.Members {
		if _, twice := listed[m.Name]; twice {
			c.fail(manifestName, "it lists %s twice", short(m.Name))
		}
		listed[m.Name] = m
	}
	for _, f := range c.z.File {
		if f.Name == manifestName {
			continue
		}
		c.Members++
		m, known := listed[f.Name]
		delete(listed, f.Name)
		if !known {
			c.fail(f.Name, "the manifest does not list it: it was added")
			continue
		}
		body, err := read(f)
		switch {
		case errors.Is(err, zip.ErrChecksum):
			c.fail(f.Name, "it was changed")
		case err != nil:
			c.fail(f.Name, "it cannot be unpacked: %v", err)
		case hash(body) != m.SHA256 || int64(len(body)) != m.Bytes:
			c.fail(f.Name, "its SHA-256 is %.12s…, the manifest has %.12s…: it was changed", hash(body), m.SHA256)
		}
		if !strings.HasPrefix(f.Name, originFolder) {
			c.bodies[f.Name] = body
			continue
		}
		if name, _, _ := strings.Cut(strings.TrimPrefix(f.Name, originFolder), "."); err == nil && hash(body) != name {
			c.fail(f.Name, "its SHA-256 is not its name: it is not the file that it says to be")
		}
	}
	for _, m := range c.Manifest.Members {
		if _, missing := listed[m.Name]; missing {
			delete(listed, m.Name)
			c.fail(short(m.Name), "the manifest lists it, and it is not there")
		}
	}
	for _, name := range []string{readmeName, reportName, pageName, checkName, quotesName, evidenceName, articlesName, decisionsName} {
		if !slices.ContainsFunc(c.Manifest.Members, func(m Member) bool { return m.Name == name }) {
			c.fail(manifestName, "it does not list %s, which every pack has", name)
		}
	}
	return nil
}

func (c *checking) report() {
	body := c.bodies[reportName]
	if got := hash(body); got != c.Manifest.Report.SHA256 {
		c.fail(reportName, "its SHA-256 is %.12s…, that of the report is %.12s…", got, c.Manifest.Report.SHA256)
	}
	if !utf8.Valid(body) {
		c.fail(reportName, "it is not UTF-8")
	}
}

// each reads a member of lines.
func each(c *checking, name string, use func(n int, line []byte) error) {
	n := 0
	for line := range bytes.Lines(c.bodies[name]) {
		n++
		if err := use(n, line); err != nil {
			c.fail(fmt.Sprintf("%s line %d", name, n), "%v", err)
		}
	}
}

// versions reads the articles and checks their texts.
func (c *checking) versions() {
	named := map[string]bool{}
	each(c, articlesName, func(n int, line []byte) error {
		var v version
		if err := json.Unmarshal(line, &v); err != nil {
			return err
		}
		k := key{v.ID, v.Number}
		if _, twice := c.articles[k]; twice {
			return fmt.Errorf("%s version %d stands there twice", v.ID, v.Number)
		}
		c.articles[k], c.atoms[v.ID] = v, v.ID
		if v.Number < v.Versions {
			c.Named = append(c.Named, fmt.Sprintf("%s is used in version %d; the case had %d versions of it, so that the outlet changed it since.", v.ID, v.Number, v.Versions))
		}
		if v.Original != "" {
			if !strings.HasPrefix(v.Original, originFolder+v.OriginalSHA256) || !c.has(v.Original) {
				return fmt.Errorf("the original of %s is not in the pack under its SHA-256", v.ID)
			}
		}
		if v.Text == "" {
			if c.Manifest.Texts {
				return fmt.Errorf("the text of %s is left out, though the manifest says that texts are here", v.ID)
			}
			if c.o.Text != nil {
				if t := c.o.Text(v.ID, v.Number, v.SHA256); t != nil && t.SHA256() == v.SHA256 {
					c.texts[k] = t
				}
			}
			return nil
		}
		named[v.Text] = true
		body, here := c.bodies[v.Text]
		if !here {
			return fmt.Errorf("the text of %s is not in the pack: %s", v.ID, short(v.Text))
		}
		t, err := text.New(string(body))
		if err != nil {
			return fmt.Errorf("%s: %w", v.Text, err)
		}
		if t.SHA256() != v.SHA256 {
			return fmt.Errorf("%s is not the text that the record names: SHA-256 %.12s… in place of %.12s…", v.Text, t.SHA256(), v.SHA256)
		}
		c.texts[k] = t
		return nil
	})
	for _, f := range c.z.File {
		if strings.HasPrefix(f.Name, textFolder) && !named[f.Name] {
			c.fail(f.Name, "no article has this text")
		}
	}
	if len(c.articles) > len(c.texts) {
		c.unknown("%d of %d texts are not in the pack, and no copy of them was given: what is quoted from them was held against nothing. Give a folder of copies with --texts, or a case with --case.", len(c.articles)-len(c.texts), len(c.articles))
	}
}

func (c *checking) has(name string) bool {
	return slices.ContainsFunc(c.z.File, func(f *zip.File) bool { return f.Name == name })
}

// quotations holds what the notes lead to against the texts.
func (c *checking) quotations() {
	each(c, quotesName, func(n int, line []byte) error {
		var q Quoted
		if err := json.Unmarshal(line, &q); err != nil {
			return err
		}
		k := key{q.Article, q.Version}
		v, here := c.articles[k]
		switch {
		case !here:
			return fmt.Errorf("it quotes %s version %d, which is not in %s", short(q.Article), q.Version, articlesName)
		case q.SHA256 != v.SHA256:
			return fmt.Errorf("it names another text of %s than %s does", q.Article, articlesName)
		}
		t := c.texts[k]
		if t == nil {
			before := len([]rune(q.Before))
			c.known = append(c.known, spot{article: q.Article, number: q.Version, at: text.Span{Start: q.Start - before, End: q.End + len([]rune(q.After))}, exact: q.Before + q.Exact + q.After})
			return nil
		}
		c.Quotes++
		if err := t.Check(q.Anchor); err != nil {
			return fmt.Errorf("“%s” is not verbatim in %s version %d: %w", short(q.Exact), q.Article, q.Version, err)
		}
		return around(t, q)
	})
}

// evidence reads the records and holds every place in them against the texts.
func (c *checking) evidence() {
	outside := 0
	each(c, evidenceName, func(n int, line []byte) error {
		id, err := c.record(line)
		if err != nil {
			return err
		}
		spots, err := places(line)
		if err != nil {
			return err
		}
		for _, s := range spots {
			k := key{s.article, s.number}
			t := c.texts[k]
			if _, here := c.articles[k]; !here {
				outside++
				continue
			}
			if t == nil {
				c.known = append(c.known, s)
				continue
			}
			c.Places++
			if t.Exact(s.at) != s.exact || !t.Holds(s.at) {
				return fmt.Errorf("%s: “%s” is not verbatim in %s version %d at %s", id, short(s.exact), s.article, s.number, s.at)
			}
		}
		return nil
	})
	if outside > 0 {
		c.unknown("%d places that actors, sources and relations name lie in articles that the report does not rest on; those are not in the pack.", outside)
	}
}

// citations holds the report's citations against the manifest and the records.
func (c *checking) citations() {
	listed := map[string]Citation{}
	for _, x := range c.Manifest.Citations {
		listed[x.Written] = x
		c.Citations++
		record, here := c.atoms[x.Record]
		switch {
		case x.Record == "":
			c.fail(reportName, "it cites @%s, which led to nothing in the case", short(x.Written))
		case !here:
			c.fail(reportName, "it cites @%s, whose record %s is not in the pack", short(x.Written), short(x.Record))
		case !strings.HasPrefix(x.Record, x.Written) && c.atoms[x.Written] != record:
			c.fail(manifestName, "it says that @%s leads to %s, which is named otherwise", short(x.Written), short(x.Record))
		}
	}
	if c.o.Cited == nil {
		return
	}
	for _, id := range c.o.Cited(string(c.bodies[reportName])) {
		if _, known := listed[id]; !known {
			c.fail(reportName, "it cites @%s, which the manifest does not know", short(id))
		}
		delete(listed, id)
	}
	for _, x := range c.Manifest.Citations {
		if _, left := listed[x.Written]; left {
			c.fail(manifestName, "it names @%s, which the report does not cite", short(x.Written))
		}
	}
}

// log walks the chain of events. Of those that are not shown only their hashes are known.
func (c *checking) log() {
	before := evidence.Decision{}
	shown, missing := 0, 0
	each(c, decisionsName, func(n int, line []byte) error {
		var d struct {
			evidence.Decision
			Withheld bool `json:"withheld"`
		}
		if err := json.Unmarshal(line, &d); err != nil {
			return err
		}
		c.Events++
		last := before
		before = d.Decision
		if d.Withheld {
			missing++
			if d.Previous != last.Hash || d.Sequence != last.Sequence+1 {
				return fmt.Errorf("the event does not follow the one before it")
			}
			return nil
		}
		shown++
		c.kept.Decisions = append(c.kept.Decisions, d.Decision)
		if c.o.Chain == nil {
			return nil
		}
		last.Undone = false
		return c.o.Chain(last, d.Decision)
	})
	if before.Hash != c.Manifest.Log.Head || c.Events != c.Manifest.Log.Events || shown != c.Manifest.Log.Shown {
		c.fail(decisionsName, "it does not end as the manifest says: %d events with the last hash %.12s", c.Manifest.Log.Events, c.Manifest.Log.Head)
	}
	if missing > 0 {
		c.unknown("%d of %d events of the log are not shown, since they concern nothing in the pack; their hashes hold the chain together.", missing, c.Events)
	}
}

// again holds the report against the evidence once more, as the program that wrote it did.
func (c *checking) again() {
	if c.o.Recheck == nil {
		return
	}
	c.kept.ID, c.kept.Title, c.kept.Program = c.Manifest.Case.ID, c.Manifest.Case.Title, c.Manifest.Program
	c.rebuild()
	var written products.Check // an unreadable one names nothing
	_ = json.Unmarshal(c.bodies[checkName], &written)
	own := func(f products.Flag) bool {
		return f.Code == products.NotVerbatim && slices.ContainsFunc(written.Flags, func(o products.Flag) bool { return o.Code == f.Code && o.Span == f.Span && o.Exact == f.Exact })
	}
	found := c.o.Recheck(string(c.bodies[reportName]), c.Manifest.Report.Settings, &c.kept)
	for _, f := range found.Flags {
		where := fmt.Sprintf("%s characters %s", reportName, f.Span)
		switch f.Code {
		case products.NotVerbatim, products.UnknownCitation:
			if own(f) {
				c.Named = append(c.Named, fmt.Sprintf("“%s” is not verbatim, and the pack says so itself (%s): the report misquotes; the pack was not changed.", short(f.Exact), where))
				continue
			}
			c.fail(where, "%s", f.Says)
		case products.RejectedEvidence, products.SupersededText:
			known := slices.ContainsFunc(c.Named, func(s string) bool {
				return s == f.Says || slices.ContainsFunc(f.Records, func(id string) bool { return strings.HasPrefix(s, id+" is cited") })
			})
			if !known {
				c.Named = append(c.Named, f.Says)
			}
		}
	}
}
