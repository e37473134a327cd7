package pack

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/text"
)

// record reads a line of evidence.ndjson into the case that the pack comes to, and returns the record's identifier.
func (c *checking) record(written []byte) (string, error) {
	var head struct {
		Type   string `json:"type"`
		Cited  bool   `json:"cited"`
		Record struct {
			ID    string          `json:"id"`
			Label string          `json:"label"`
			Title string          `json:"title"`
			State evidence.State  `json:"state"`
			Atoms []evidence.Atom `json:"atoms"`
		} `json:"record"`
	}
	if err := json.Unmarshal(written, &head); err != nil {
		return "", err
	}
	r := head.Record
	if prefix, _, _ := strings.Cut(r.ID, "_"); len(prefix) != 2 {
		return "", fmt.Errorf("a record without an identifier")
	}
	if _, twice := c.atoms[r.ID]; twice && c.atoms[r.ID] == r.ID {
		return r.ID, fmt.Errorf("%s stands there twice", r.ID)
	}
	c.atoms[r.ID] = r.ID
	for _, a := range r.Atoms {
		if _, other := c.atoms[a.ID]; !other {
			c.atoms[a.ID] = r.ID
		}
	}
	if head.Cited && (r.State == evidence.Rejected || r.State == evidence.Withdrawn) {
		c.Named = append(c.Named, fmt.Sprintf("%s is cited and was %s.", r.ID, r.State))
	}
	var err error
	k := &c.kept
	switch head.Type {
	case "statement":
		err = keep(written, &k.Statements)
	case "claim":
		err = keep(written, &k.Claims)
	case "incident":
		err = keep(written, &k.Incidents)
	case "warning":
		err = keep(written, &k.Warnings)
	case "act":
		err = keep(written, &k.Acts)
	case "relation":
		err = keep(written, &k.Relations)
	case "actor":
		err = keep(written, &k.Actors)
	case "source":
		err = keep(written, &k.Sources)
	case "origins":
		err = keep(written, &k.Origins)
	case "link":
		err = keep(written, &k.Links)
	case "tension":
		err = keep(written, &k.Tensions)
	case "question":
		err = keep(written, &k.Questions)
	default:
		err = fmt.Errorf("%s is of a kind %q that this program does not know", r.ID, short(head.Type))
	}
	return r.ID, err
}

func keep[T any](written []byte, list *[]T) error {
	var l line[T]
	if err := json.Unmarshal(written, &l); err != nil {
		return err
	}
	*list = append(*list, l.Record)
	return nil
}

// rebuild makes the articles of the case that the pack comes to: the latest version of each that is in it.
func (c *checking) rebuild() {
	latest := map[string]int{}
	for k := range c.articles {
		latest[k.article] = max(latest[k.article], k.number)
	}
	keys := make([]key, 0, len(latest))
	for article, number := range latest {
		keys = append(keys, key{article, number})
	}
	slices.SortFunc(keys, func(a, b key) int { return strings.Compare(a.article, b.article) })
	for _, k := range keys {
		c.kept.Articles = append(c.kept.Articles, products.Article{Article: c.articles[k].Article, Text: c.body(k)})
	}
}

// body returns a version's text. Of one that is not at hand it is what the pack quotes of it, at its place, in an otherwise empty text.
func (c *checking) body(k key) *text.Text {
	if t := c.texts[k]; t != nil {
		return t
	}
	points := make([]rune, min(max(0, c.articles[k].Points), mostMember/4))
	for i := range points {
		points[i] = '\n'
	}
	for _, s := range c.known {
		if exact := []rune(s.exact); s.article == k.article && s.number == k.number && s.at.Start >= 0 && s.at.Start+len(exact) <= len(points) {
			copy(points[s.at.Start:], exact)
		}
	}
	t, err := text.New(string(points))
	if err != nil {
		t, _ = text.New("")
	}
	return t
}
