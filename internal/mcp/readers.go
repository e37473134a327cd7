package mcp

import (
	"context"
	"fmt"
	"net/url"
	"strings"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// small is how many records a page has where nothing is asked for: an assistant reads each of them.
const (
	small   = 20
	largish = 100
)

// paging is what every list is told.
type paging struct {
	Limit  int    `json:"limit,omitempty" jsonschema:"how many records, 20 unless asked, at most 100"`
	Cursor string `json:"cursor,omitempty" jsonschema:"what the page before gave as next_cursor"`
}

func (p paging) of(f query.Filter) query.Filter {
	f.Limit = min(max(p.Limit, 0), largish)
	if f.Limit == 0 {
		f.Limit = small
	}
	f.Cursor = p.Cursor
	return f
}

// filtered reads filters as lists take them, and refuses what is not understood rather than answer another question.
func filtered(l query.List, values map[string]string, p paging) (query.Filter, error) {
	asked := url.Values{}
	for k, v := range values {
		if v != "" {
			asked.Set(k, v)
		}
	}
	f := l.Parse(asked)
	if len(f.Problems) > 0 {
		return f, fmt.Errorf("%w: %s: %s", evidence.ErrInvalid, f.Problems[0].Parameter, f.Problems[0].Message)
	}
	return p.of(f), nil
}

type overviewIn struct{ inCase }

type counted struct {
	Value string `json:"value"`
	Count int    `json:"count"`
}

type overviewOut struct {
	Case       string         `json:"case"`
	Title      string         `json:"title"`
	AsOf       string         `json:"as_of,omitempty"`
	Articles   int            `json:"articles"`
	Statements int            `json:"statements"`
	States     map[string]int `json:"states" jsonschema:"statements by what people decided; proposed ones nobody has looked at"`
	Records    map[string]int `json:"records" jsonschema:"records made across articles, by kind"`
	Outlets    []counted      `json:"outlets"`
	Sources    []counted      `json:"sources" jsonschema:"the most quoted"`
	Days       []counted      `json:"days"`
	Questions  []question     `json:"questions"`
}

type question struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

type searchIn struct {
	inCase
	paging
	Words string `json:"words" jsonschema:"words that must all occur; \"quoted words\" in that order, word* as a beginning, -word not"`
	Kind  string `json:"kind,omitempty" jsonschema:"article or statement; both where left out"`
}

type hit struct {
	Kind      string `json:"kind"`
	Statement string `json:"statement,omitempty"`
	Title     string `json:"title"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
	Quoted    quoted `json:"quoted"`
}

type searchOut struct {
	Total int    `json:"total"`
	Next  string `json:"next_cursor"`
	Hits  []hit  `json:"hits"`
}

type statementsIn struct {
	inCase
	paging
	Words      string `json:"q,omitempty" jsonschema:"words in source, cue or content"`
	State      string `json:"state,omitempty" jsonschema:"proposed, accepted, rejected or withdrawn"`
	Kind       string `json:"kind,omitempty" jsonschema:"on whose word: named, anonymous, collective, document, outlet, author, unknown"`
	Source     string `json:"source,omitempty" jsonschema:"the fullest name of the source"`
	Outlet     string `json:"outlet,omitempty"`
	Stance     string `json:"stance,omitempty"`
	Factuality string `json:"factuality,omitempty" jsonschema:"CT+, PR+, PS+, CT-, PR-, PS- or Uu"`
	Article    string `json:"article,omitempty"`
	Since      string `json:"since,omitempty" jsonschema:"published on or after this day"`
	Until      string `json:"until,omitempty"`
}

type statementsOut struct {
	Total      int         `json:"total"`
	Next       string      `json:"next_cursor"`
	Statements []statement `json:"statements"`
}

type statementIn struct {
	inCase
	ID string `json:"id" jsonschema:"identifier of the statement, st_…, or a beginning of it that only one has"`
}

type statementOut struct {
	Statement statement  `json:"statement"`
	Context   quoted     `json:"context" jsonschema:"the sentences around it"`
	SHA256    string     `json:"sha256" jsonschema:"of the article's text"`
	Citation  string     `json:"citation"`
	Claim     string     `json:"claim,omitempty" jsonschema:"the claim that it is part of, cl_…"`
	Origins   *origins   `json:"origins,omitempty" jsonschema:"independent origins of that claim"`
	Decisions []decision `json:"decisions" jsonschema:"what people decided, newest first"`
}

type decision struct {
	By      string `json:"by"`
	At      string `json:"at"`
	Verdict string `json:"verdict"`
	Reason  string `json:"reason,omitempty"`
	Note    string `json:"note,omitempty"`
}

type spanIn struct {
	inCase
	Article string `json:"article" jsonschema:"ar_…"`
	Version int    `json:"version,omitempty" jsonschema:"left out: the latest"`
	Start   int    `json:"start" jsonschema:"in Unicode code points, from 0"`
	End     int    `json:"end" jsonschema:"the first that is no more part of it; at most 4000 after start"`
}

type spanOut struct {
	Quoted    quoted `json:"quoted"`
	SHA256    string `json:"sha256"`
	Title     string `json:"title"`
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
}

// longestQuote is the most that one call quotes, in code points.
const longestQuote = 4000

// readers are the tools over articles and statements.
func (s *server) readers(to *sdk.Server) {
	tool(to, s, "case_overview", "What a case holds: counts of articles, statements and records, the outlets, the most quoted sources, the questions asked.",
		reading("Overview of a case"), func(ctx context.Context, b *workbench.Bench, in overviewIn) (overviewOut, error) {
			return s.overview(ctx, b, in.Case)
		})
	tool(to, s, "search", "Search the words of articles and of statements.", reading("Search"),
		func(ctx context.Context, b *workbench.Bench, in searchIn) (searchOut, error) {
			page, err := b.Search(ctx, in.Words, in.Kind, in.of(query.Filter{}).Limit, in.Cursor)
			out := searchOut{Total: page.Total, Next: page.Next, Hits: []hit{}}
			for _, h := range page.Items {
				var words strings.Builder
				for _, f := range h.Snippet {
					words.WriteString(f.Text)
				}
				out.Hits = append(out.Hits, hit{h.Kind, h.Statement, h.Title, h.Outlet, h.Published, quoted{words.String(), h.Article, h.Version, h.Start, h.End}})
			}
			return out, err
		})
	tool(to, s, "list_statements", "Statements: who says what, on whose word, how surely; filtered as asked.", reading("List statements"),
		func(ctx context.Context, b *workbench.Bench, in statementsIn) (statementsOut, error) {
			f, err := filtered(query.Statements, map[string]string{
				"q": in.Words, "state": in.State, "kind": in.Kind, "source": in.Source, "outlet": in.Outlet, "stance": in.Stance,
				"factuality": in.Factuality, "article": in.Article, "since": in.Since, "until": in.Until,
			}, in.paging)
			if err != nil {
				return statementsOut{}, err
			}
			page, err := b.Statements(ctx, f)
			out := statementsOut{Total: page.Total, Next: page.Next, Statements: []statement{}}
			name := s.name(ctx, in.Case)
			for _, r := range page.Items {
				out.Statements = append(out.Statements, sayStatement(name, r))
			}
			return out, err
		})
	tool(to, s, "get_statement", "One statement with the sentences around it, its claim's origins and what people decided.", reading("One statement"),
		func(ctx context.Context, b *workbench.Bench, in statementIn) (statementOut, error) {
			return s.statement(ctx, b, in)
		})
	tool(to, s, "quote_span", "The exact characters of an article between two offsets, with the hash of its text. Quote nothing that this does not return.", reading("Quote exactly"),
		func(ctx context.Context, b *workbench.Bench, in spanIn) (spanOut, error) {
			if in.End-in.Start > longestQuote {
				return spanOut{}, fmt.Errorf("%w: %d characters at once are too many; ask for %d at most", evidence.ErrInvalid, in.End-in.Start, longestQuote)
			}
			a, err := b.Quote(ctx, in.Article, in.Version, text.Span{Start: in.Start, End: in.End})
			if err != nil {
				return spanOut{}, err
			}
			row, _, err := b.Article(ctx, a.Article, a.Version)
			return spanOut{quoted{a.Exact, a.Article, a.Version, a.Start, a.End}, row.SHA256, row.Metadata.Title, row.Metadata.Outlet, row.Metadata.Published}, err
		})
}

func (s *server) overview(ctx context.Context, b *workbench.Bench, id string) (out overviewOut, err error) {
	about, err := b.Store.Case(ctx)
	if err != nil {
		return out, err
	}
	o, err := b.Overview(ctx)
	if err != nil {
		return out, err
	}
	tally, err := b.Tally(ctx)
	if err != nil {
		return out, err
	}
	asked, err := b.Questions(ctx, "", "")
	if err != nil {
		return out, err
	}
	_, day, _ := strings.Cut(id, "@")
	out = overviewOut{
		Case: s.name(ctx, id), Title: about.Title, AsOf: day, Articles: o.Articles, Statements: o.Statements, States: o.States, Records: map[string]int{},
		Outlets: sayCounts(o.Outlets), Sources: sayCounts(o.Sources), Days: sayCounts(o.Days), Questions: []question{},
	}
	for kind, n := range tally {
		out.Records[string(kind)] = n
	}
	for _, q := range asked {
		out.Questions = append(out.Questions, question{q.ID, q.Title})
	}
	return out, nil
}

func sayCounts(all []store.Count) []counted {
	out := []counted{}
	for _, c := range all[:min(len(all), largish)] {
		out = append(out, counted{c.Value, c.Count})
	}
	return out
}

func (s *server) statement(ctx context.Context, b *workbench.Bench, in statementIn) (out statementOut, err error) {
	d, err := b.Detail(ctx, in.ID)
	if err != nil {
		return out, err
	}
	r := d.Statement
	out = statementOut{
		Statement: sayStatement(s.name(ctx, in.Case), r), Context: quoted{d.Context.Text, r.Article, r.Version, d.Context.Start, d.Context.End},
		SHA256: r.SHA256, Citation: d.Citation, Decisions: []decision{},
	}
	for _, x := range d.Decisions {
		out.Decisions = append(out.Decisions, decision{x.By, x.At.Format("2006-01-02T15:04:05Z07:00"), string(x.Verdict), string(x.Reason), x.Note})
	}
	if w, err := workbench.Lookup[evidence.Claim](ctx, b, store.KindClaims, r.ID); err == nil {
		out.Claim, out.Origins = w.Record.ID, sayOrigins(w.Record.Origins)
	}
	return out, nil
}

// name is the identifier of the case that is meant.
func (s *server) name(ctx context.Context, id string) string {
	if id != "" {
		return id
	}
	if s.Default != "" {
		return s.Default
	}
	if names, err := s.Cases.Names(ctx); err == nil && len(names) > 0 {
		return names[0]
	}
	return ""
}
