package report_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/products/report"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// A case in a few lines, as the golden files write it:
//
//	article ar_POST | Calder Post | 2031-05-14 | Warned in April      the lines after it are its text, up to a blank line
//	st_ONE ar_POST Ada Lind (named): the notice named the venue       a statement: its words must stand in the article
//	st_OLD ar_POST@0 …                                                one of an earlier version
//	cl_ONE: st_ONE st_TWO; deny st_THREE; doubt st_FOUR                a claim
//	origins cl_ONE: Ada Lind = st_ONE, st_TWO; two diplomats? = st_FOUR            ? for those without a name; they may coincide
//	circle cl_ONE: ar_POST ar_WIRE                                    a loop
//	in_ONE Harbour blast: death 84 st_ONE; death 51 st_TWO             an incident with figures; 84+ for at least 84; on 2031-05-14 before the colon is its day; and with blame: blamed_on Norvalia st_ONE
//	wn_ONE Notice of the blast: said st_ONE; denied st_TWO             a warning over which the sides differ
//	ac_ONE Northern Front                                             an actor
//	tension tn_ONE denial cl_ONE,in_ONE: Lind says st_ONE; Ministry says st_TWO
//	accepted st_ONE by rk; rejected st_TWO by rk; grade Calder Post B by rk because it corrects itself
var (
	articleLine   = regexp.MustCompile(`^article (\S+) \| (.*?) \| (.*?) \| (.*)$`)
	statementLine = regexp.MustCompile(`^(st_\w+) (ar_\w+)(@0)? (.*?) \((\w+)\): (.*)$`)
	claimLine     = regexp.MustCompile(`^(cl_\w+): (.*)$`)
	originLine    = regexp.MustCompile(`^origins (\w+): (.*)$`)
	circleLine    = regexp.MustCompile(`^circle (\w+): (.*)$`)
	incidentLine  = regexp.MustCompile(`^(in_\w+) (.*?)(?: on (\d{4}-\d\d-\d\d))?: (.*)$`)
	warningLine   = regexp.MustCompile(`^(wn_\w+) (.*?): (.*)$`)
	actorLine     = regexp.MustCompile(`^(ac_\w+) (.*)$`)
	tensionLine   = regexp.MustCompile(`^tension (\w+) (\w+) ([\w,]+): (.*)$`)
	stateLine     = regexp.MustCompile(`^(accepted|rejected) (\w+) by (\w+)$`)
	gradeLine     = regexp.MustCompile(`^grade (.*) ([A-F]) by (\w+) because (.*)$`)
)

// supply holds statements of earlier versions.
type supply map[string]evidence.Record

func (s supply) Text(string, int) *text.Text { return nil }
func (s supply) Statement(id string) (evidence.Record, bool) {
	r, ok := s[id]
	return r, ok
}

func caseOf(t testing.TB, notation string) (*report.Index, supply) {
	t.Helper()
	c := &products.Case{ID: "port-calder", Title: "Port Calder", Program: "hearsay 0"}
	old := supply{}
	at := func(id string) *evidence.Record {
		for i := range c.Statements {
			if c.Statements[i].ID == id {
				return &c.Statements[i]
			}
		}
		t.Fatalf("no statement %s", id)
		return nil
	}
	place := func(id string) evidence.Place {
		s := at(id)
		p := s.Content.Spans[0]
		return evidence.Place{Article: s.Article, Version: s.Version, Piece: p, Outlet: s.Outlet, Published: s.Published, Statement: id, Speaker: s.Source.Spans[0].Exact, Kind: s.Source.Kind}
	}
	body := ""
	finish := func() {
		if n := len(c.Articles); n > 0 && c.Articles[n-1].Text == nil {
			x, err := text.New(strings.TrimRight(body, "\n"))
			if err != nil {
				t.Fatal(err)
			}
			c.Articles[n-1].Text, c.Articles[n-1].SHA256 = x, x.SHA256()
		}
		body = ""
	}
	for line := range strings.Lines(notation) {
		line = strings.TrimRight(line, "\n")
		if n := len(c.Articles); n > 0 && c.Articles[n-1].Text == nil {
			if line == "" {
				finish()
			} else {
				body += line + "\n"
			}
			continue
		}
		switch {
		case line == "":
		case articleLine.MatchString(line):
			m := articleLine.FindStringSubmatch(line)
			var a products.Article
			a.ID, a.Address, a.Versions, a.Number, a.OriginalSHA256 = m[1], "https://"+strings.ToLower(m[1][3:])+".example/1", 1, 1, "0123456789abcdef"
			a.Captured = time.Date(2031, 5, 20, 8, 0, 0, 0, time.UTC)
			a.Metadata = evidence.Metadata{Outlet: m[2], Published: m[3], Title: m[4], Language: "en"}
			c.Articles = append(c.Articles, a)
		case statementLine.MatchString(line):
			m := statementLine.FindStringSubmatch(line)
			var r evidence.Record
			r.ID, r.Article, r.Version, r.State = m[1], m[2], 1, evidence.Proposed
			for i := range c.Articles {
				if a := &c.Articles[i]; a.ID == m[2] {
					r.Outlet, r.Published, r.Title, r.Captured = a.Metadata.Outlet, a.Metadata.Published, a.Metadata.Title, a.Captured
					start := strings.Index(a.Text.String(), m[6])
					if m[3] != "" {
						a.Versions, a.Number, r.Version, start = 2, 2, 1, 0
					} else {
						r.Version = a.Number
					}
					if start < 0 {
						t.Fatalf("%q does not stand in %s", m[6], m[2])
					}
					start = len([]rune(a.Text.String()[:start]))
					r.Content.Spans = []evidence.Piece{{Span: text.Span{Start: start, End: start + len([]rune(m[6]))}, Exact: m[6]}}
				}
			}
			r.Source = evidence.Source{Kind: evidence.SourceKind(m[5]), Spans: []evidence.Piece{{Exact: m[4]}}}
			r.Chain = []string{m[4]}
			if m[3] != "" {
				old[r.ID] = r
			} else {
				c.Statements = append(c.Statements, r)
			}
		case claimLine.MatchString(line):
			m := claimLine.FindStringSubmatch(line)
			k := evidence.Claim{Head: evidence.Head{ID: m[1], State: evidence.Proposed}}
			for part := range strings.SplitSeq(m[2], ";") {
				side := &k.Affirm
				for w := range strings.FieldsSeq(part) {
					switch w {
					case "deny":
						side = &k.Deny
					case "doubt":
						side = &k.Doubt
					default:
						p := place(w)
						*side = append(*side, evidence.ClaimVoice{ID: w, Words: p.Exact, Place: p})
						k.Atoms = append(k.Atoms, evidence.Atom{ID: w, Anchor: p})
					}
				}
			}
			k.Words = k.Affirm[0].Words
			k.Label = k.Words
			c.Claims = append(c.Claims, k)
		case originLine.MatchString(line):
			m := originLine.FindStringSubmatch(line)
			o := evidence.Corroboration{Head: evidence.Head{ID: "og_" + m[1][3:], State: evidence.Proposed}, Of: m[1], OfKind: map[string]string{"cl": "claim", "in": "incident", "wn": "warning"}[m[1][:2]]}
			unnamed := []int{}
			for part := range strings.SplitSeq(m[2], ";") {
				who, ids, _ := strings.Cut(part, "=")
				name := strings.TrimSpace(who)
				l := evidence.Lane{Label: strings.TrimSuffix(name, "?"), Kind: evidence.SourceNamed, Actor: "ac_" + strings.ToUpper(strings.ReplaceAll(name, " ", "")), May: []int{}, Access: "official"}
				if strings.HasSuffix(name, "?") {
					l.Kind, l.Actor, l.Access = evidence.SourceAnonymous, "", "unnamed"
					unnamed = append(unnamed, len(o.Lanes))
				} else {
					o.Least++
				}
				for i, id := range strings.Split(ids, ",") {
					id = strings.TrimSpace(id)
					if i == 0 {
						if l.Key = l.Actor; l.Key == "" {
							l.Key = id
						}
					}
					o.Tellings = append(o.Tellings, evidence.Telling{ID: id, Lane: len(o.Lanes), Side: "affirm", Root: i == 0, Place: place(id)})
				}
				o.Lanes = append(o.Lanes, l)
			}
			o.Most = len(o.Lanes)
			o.Least = max(o.Least, 1)
			for _, i := range unnamed {
				for j := range o.Lanes {
					if i != j {
						o.Lanes[i].May = append(o.Lanes[i].May, j)
					}
				}
			}
			c.Origins = append(c.Origins, o)
		case circleLine.MatchString(line):
			m := circleLine.FindStringSubmatch(line)
			for i := range c.Origins {
				if c.Origins[i].Of == m[1] {
					arts := strings.Fields(m[2])
					c.Origins[i].Loops = append(c.Origins[i].Loops, evidence.Loop{Articles: arts, Why: strings.Join(arts, " and ") + " cite one another"})
				}
			}
		case incidentLine.MatchString(line):
			m := incidentLine.FindStringSubmatch(line)
			in := evidence.Incident{Head: evidence.Head{ID: m[1], Label: m[2], State: evidence.Proposed}, From: m[3], To: m[3]}
			for part := range strings.SplitSeq(m[4], ";") {
				f := strings.Fields(part)
				if slot := f[0]; slot == "claimed_by" || slot == "blamed_on" || slot == "denied_by" || slot == "reported" {
					in.Blame = append(in.Blame, evidence.Blame{Slot: slot, Name: strings.Join(f[1:len(f)-1], " "), Places: []evidence.Place{place(f[len(f)-1])}})
					continue
				}
				exact, open := strings.CutSuffix(f[1], "+")
				f[1] = exact
				n, err := strconv.ParseFloat(exact, 64)
				if err != nil {
					t.Fatal(err)
				}
				count := evidence.Count{Min: &n, Max: &n, Bound: "exact", Exact: exact}
				if open {
					count = evidence.Count{Min: &n, Bound: "at_least", Exact: "at least " + exact}
				}
				in.Figures = append(in.Figures, evidence.FigureClaim{
					Effect: evidence.Effect(f[0]), Of: "people", Count: count, Place: place(f[2]),
					Origins: &evidence.Origins{ID: "og_" + m[1][3:] + f[1], Least: 1, Most: 1},
				})
				in.Atoms = append(in.Atoms, evidence.Atom{ID: m[1], Anchor: place(f[2])})
				c.Origins = append(c.Origins, evidence.Corroboration{
					Head: evidence.Head{ID: "og_" + m[1][3:] + f[1], State: evidence.Proposed}, Of: m[1], OfKind: "figure", Least: 1, Most: 1,
					Lanes:    []evidence.Lane{{Key: f[2], Label: place(f[2]).Speaker, Kind: place(f[2]).Kind, May: []int{}}},
					Tellings: []evidence.Telling{{ID: f[2], Side: "affirm", Root: true, Place: place(f[2])}},
				})
			}
			c.Incidents = append(c.Incidents, in)
		case warningLine.MatchString(line):
			m := warningLine.FindStringSubmatch(line)
			w := evidence.Warning{Head: evidence.Head{ID: m[1], Label: m[2], State: evidence.Proposed}, Standing: "contested", Contested: []evidence.Conflict{{Field: "standing"}}}
			for part := range strings.SplitSeq(m[3], ";") {
				how, id, _ := strings.Cut(strings.TrimSpace(part), " ")
				p := place(id)
				if how == "said" {
					w.Said = append(w.Said, evidence.SaidOf{Value: p.Exact, Places: []evidence.Place{p}})
				} else {
					w.Responses = append(w.Responses, evidence.SaidOf{Value: p.Exact, Detail: how, Places: []evidence.Place{p}})
				}
			}
			c.Warnings = append(c.Warnings, w)
		case actorLine.MatchString(line):
			m := actorLine.FindStringSubmatch(line)
			c.Actors = append(c.Actors, evidence.Actor{Head: evidence.Head{ID: m[1], Label: m[2], State: evidence.Proposed}})
		case tensionLine.MatchString(line):
			m := tensionLine.FindStringSubmatch(line)
			x := evidence.Tension{Head: evidence.Head{ID: m[1], State: evidence.Proposed, Label: "a tension"}, Kind: evidence.TensionKind(m[2]), About: strings.Split(m[3], ","), Why: "They differ."}
			for part := range strings.SplitSeq(m[4], ";") {
				who, id, _ := strings.Cut(strings.TrimSpace(part), " says ")
				p := place(id)
				x.Sides = append(x.Sides, evidence.TensionSide{Label: who, Says: p.Exact, Places: []evidence.Place{p}})
			}
			c.Tensions = append(c.Tensions, x)
		case stateLine.MatchString(line):
			m := stateLine.FindStringSubmatch(line)
			d := evidence.Decision{ID: "dc_" + m[2], Verdict: map[string]evidence.Verdict{"accepted": evidence.Accept, "rejected": evidence.Reject}[m[1]], Subject: m[2], By: m[3], At: time.Date(2031, 5, 21, 0, 0, 0, 0, time.UTC)}
			c.Decisions = append(c.Decisions, d)
			for i := range c.Claims {
				if c.Claims[i].ID == m[2] {
					c.Claims[i].State, c.Claims[i].Decision = evidence.State(m[1]), d.ID
				}
			}
			if m[2][:2] == "st" {
				at(m[2]).State, at(m[2]).Decision = evidence.State(m[1]), d.ID
			}
		case gradeLine.MatchString(line):
			m := gradeLine.FindStringSubmatch(line)
			c.Sources = append(c.Sources, evidence.Profile{Head: evidence.Head{ID: "so_" + m[1], Label: m[1]}, Grade: &evidence.Grade{Letter: m[2], By: m[3], Why: m[4]}})
		default:
			t.Fatalf("not understood: %s", line)
		}
	}
	finish()
	for i := range c.Origins {
		o := &c.Origins[i]
		for j := range c.Claims {
			if c.Claims[j].ID == o.Of {
				c.Claims[j].Origins = &evidence.Origins{ID: o.ID, Least: o.Least, Most: o.Most, Circular: len(o.Loops) > 0}
			}
		}
	}
	return report.NewIndex(c).Measuring(workbench.Measure()), old
}

// show writes a check as the golden files want it.
func show(c products.Check) string {
	var b strings.Builder
	for i, s := range c.Sentences {
		fmt.Fprintf(&b, "line %d", s.Line)
		if len(s.Citations) > 0 {
			fmt.Fprintf(&b, ", %d to %d origins", s.Least, s.Most)
		}
		if !s.Assertion {
			b.WriteString(", no assertion")
		}
		if s.Likelihood != "" {
			fmt.Fprintf(&b, ", “%s” %s", s.Likelihood, s.Band)
		}
		if s.Confidence != "" {
			fmt.Fprintf(&b, ", confidence “%s”", s.Confidence)
		}
		fmt.Fprintf(&b, ": %s\n", strings.Join(strings.Fields(s.Exact), " "))
		for _, k := range s.Flags {
			f := c.Flags[k]
			if f.Sentence != i {
				b.WriteString("MISPLACED ")
			}
			fmt.Fprintf(&b, "    %s %s", f.Severity, f.Code)
			if f.Span != s.Span {
				fmt.Fprintf(&b, " at %s", strings.Join(strings.Fields(f.Exact), " "))
			}
			fmt.Fprintf(&b, "\n        %s\n        %s\n", f.Says, f.Remedy)
		}
	}
	return b.String()
}
