package workbench

import (
	"bytes"
	"cmp"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"hearsay/internal/evidence"
	"hearsay/internal/query"
	"hearsay/internal/store"
)

// agenda says what hangs on statements. It is made once for the texts that there are: what people decide meanwhile changes which
// statements are open, not the order in which they are looked at.
type agenda struct {
	mu      sync.Mutex
	of      [2]store.Mark     // the texts that there are, and those that the world was made from
	carries map[string][]load // by statement
	cited   map[string]bool   // statements and records that questions and reports name
	weight  map[int64]int     // by article, in the order of arrival: how many of its statements carry something

	pairsOf store.Mark
	pairs   []twins
}

// load is a record of the world that a statement carries.
type load struct {
	kind   store.Kind
	id     string
	shared bool // several articles tell it, and all of them have it from one origin
}

// Ranks of statements, the highest first.
const (
	rankRest = iota
	rankCarries
	rankShared
	rankCited
)

// carriers are the kinds of record that count as hanging on a statement. Claims come last: every statement makes one.
var carriers = []store.Kind{store.KindIncidents, store.KindWarnings, store.KindClaims}

// agenda returns what hangs on the statements of the case.
func (b *Bench) agenda(ctx context.Context) (*agenda, error) {
	now, kept, err := b.Mark(ctx)
	if err != nil {
		return nil, err
	}
	of := [2]store.Mark{texts(now), texts(kept)}
	a := &b.reviewing
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.carries != nil && a.of == of {
		return a, nil
	}
	carries, cited, weight := map[string][]load{}, map[string]bool{}, map[int64]int{}
	for _, kind := range carriers {
		err := b.Bodies(ctx, kind, func(body json.RawMessage) error {
			if bytes.Contains(body, []byte(`"state":"rejected"`)) {
				return nil
			}
			named := statementsIn(body)
			if kind == store.KindClaims && len(named) < 2 {
				return nil
			}
			var head struct {
				ID       string            `json:"id"`
				Articles int               `json:"articles"`
				Origins  *evidence.Origins `json:"origins"`
			}
			if err := json.Unmarshal(body, &head); err != nil {
				return fmt.Errorf("%s: %w: %w", kind, evidence.ErrDamaged, err)
			}
			l := load{kind: kind, id: head.ID, shared: head.Articles > 1 && head.Origins != nil && head.Origins.Most == 1}
			for _, s := range named {
				carries[s] = append(carries[s], l)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	for _, prefix := range []string{evidence.PrefixQuestion + "_", evidence.PrefixReport + "_"} {
		log, err := b.Written(ctx, prefix)
		if err != nil {
			return nil, err
		}
		for _, d := range log {
			if d.Undone {
				continue
			}
			for id := range evidence.IDsIn(d.Value) {
				cited[id] = true
			}
		}
	}
	all, err := b.MatchingStatements(ctx, query.Filter{})
	if err != nil {
		return nil, err
	}
	for _, m := range all {
		if len(carries[m.ID]) > 0 || cited[m.ID] {
			weight[m.Order]++
		}
	}
	a.of, a.carries, a.cited, a.weight = of, carries, cited, weight
	return a, nil
}

// statementsIn returns the different statements that a record's JSON names. A whole case is gone through: an expression would take
// seconds.
func statementsIn(body []byte) (ids []string) {
	const quoted, length = `"st_`, len("st_0000000000")
	seen := map[string]bool{}
	for {
		at := bytes.Index(body, []byte(quoted))
		if at < 0 || at+1+length >= len(body) {
			return ids
		}
		id := body[at+1 : at+1+length]
		if body[at+1+length] == '"' && !seen[string(id)] {
			seen[string(id)] = true
			ids = append(ids, string(id))
		}
		body = body[at+len(quoted):]
	}
}

// rank says how much hangs on a statement, and why in a word.
func (a *agenda) rank(id string) (rank int, because string) {
	if a.cited[id] {
		return rankCited, "cited"
	}
	rank, because = rankRest, "rest"
	for _, l := range a.carries[id] {
		r, why := rankCarries, strings.TrimSuffix(string(l.kind), "s")
		switch {
		case a.cited[l.id]:
			r, why = rankCited, "cited"
		case l.shared:
			r = rankShared
		}
		if r > rank {
			rank, because = r, why
		}
	}
	return rank, because
}

// turn is a statement's place in the queue.
type turn struct {
	Rank   int     `json:"r"`
	Weight int     `json:"w"`
	Score  float64 `json:"c"`
	Order  int64   `json:"o"`
	Start  int     `json:"s"`
	ID     string  `json:"i"`
	match  *store.Match
	why    string
}

func (t turn) compare(u turn) int {
	return cmp.Or(-cmp.Compare(t.Rank, u.Rank), -cmp.Compare(t.Weight, u.Weight), cmp.Compare(t.Score, u.Score), cmp.Compare(t.Order, u.Order),
		cmp.Compare(t.Start, u.Start), cmp.Compare(t.ID, u.ID))
}

// reviewStatements goes through statements: first what questions and reports rest on, then what several articles tell and one origin
// has told them, then what else incidents, warnings and claims of several statements rest on, then the rest; within each, article by
// article, those first on which most hangs, in the order of the text.
func (b *Bench) reviewStatements(ctx context.Context, f query.Filter, out *Review) error {
	a, err := b.agenda(ctx)
	if err != nil {
		return err
	}
	all, err := b.MatchingStatements(ctx, f)
	if err != nil {
		return err
	}
	out.Left = len(all)
	perArticle := map[string]int{}
	turns := make([]turn, len(all))
	for i := range all {
		m := &all[i]
		perArticle[m.Article]++
		t := turn{Order: m.Order, Start: m.Start, ID: m.ID, match: m}
		rank, why := a.rank(m.ID)
		t.why = why
		switch f.Sort {
		case "text":
		case "score":
			t.Score = m.Score
		case "-score":
			t.Score = -m.Score
		default:
			t.Rank, t.Weight = rank, a.weight[m.Order]
		}
		turns[i] = t
	}
	slices.SortFunc(turns, turn.compare)
	if f.Cursor != "" {
		var at turn
		if err := readTurn(f.Cursor, &at); err != nil {
			return err
		}
		from, found := slices.BinarySearchFunc(turns, at, turn.compare)
		if found {
			from++
		}
		turns = turns[from:]
	}
	if len(turns) > f.Limit {
		turns = turns[:f.Limit]
		out.Next = writeTurn(turns[f.Limit-1])
	}
	look := b.shown()
	var named []string
	for _, t := range turns {
		p, err := look.of(ctx, t.match.Article, t.match.Version)
		if err != nil {
			return err
		}
		r, ok := p.statements[t.ID]
		if !ok {
			continue // withdrawn, and shown where its article is only
		}
		around := p.around(Extent(r.Statement))
		c := Card{ID: r.ID, Kind: QueueStatements, Because: t.why, Statement: &r, Context: &around, Bears: []store.Labelled{}, Sides: []Side{}, Decisions: []evidence.Decision{}}
		for _, l := range a.carries[r.ID] {
			if len(c.Bears) < mostQuoted {
				c.Bears = append(c.Bears, store.Labelled{Kind: l.kind, ID: l.id})
				named = append(named, l.id)
			}
		}
		if r.Decision != "" {
			log, err := b.DecisionsOn(ctx, r.ID)
			if err != nil {
				return err
			}
			c.Decisions = append(c.Decisions, log...)
		}
		out.Cards = append(out.Cards, c)
		out.Places[r.Article] = perArticle[r.Article]
	}
	labels, err := b.Labels(ctx, named)
	if err != nil {
		return err
	}
	for i := range out.Cards {
		c := &out.Cards[i]
		c.Bears = slices.DeleteFunc(c.Bears, func(l store.Labelled) bool { return labels[l.ID] == "" }) // the world was made anew meanwhile
		for j := range c.Bears {
			c.Bears[j].Label = labels[c.Bears[j].ID]
		}
	}
	return nil
}

// writeTurn and readTurn write a place in a queue as a cursor and read it back.
func writeTurn(t any) string {
	written, err := json.Marshal(t)
	if err != nil {
		panic(err) // numbers and identifiers
	}
	return base64.RawURLEncoding.EncodeToString(written)
}

func readTurn(cursor string, into any) error {
	raw, err := base64.RawURLEncoding.DecodeString(cursor)
	if err == nil {
		err = json.Unmarshal(raw, into)
	}
	if err != nil {
		return fmt.Errorf("cursor: %w: it is not one that this queue gave; begin again without it", evidence.ErrInvalid)
	}
	return nil
}
