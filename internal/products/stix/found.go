package stix

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
)

// Found is an article that a bundle holds: of ours the article itself, else an object that says something in words.
type Found struct {
	Object    string // STIX identifier
	Original  []byte // the object as it came
	Name      string
	Address   string
	Text      string
	Metadata  evidence.Metadata
	Furniture []evidence.Furniture
	Notes     []string
	Ours      bool
	Refused   string // why it cannot be taken; "" where it can
}

// Left counts objects of a type that became no article.
type Left struct {
	Type  string   `json:"type"`
	Count int      `json:"count"`
	Why   string   `json:"why"`   // one sentence
	Named []string `json:"named"` // names, or identifiers where they have none, of the first few
}

// few is how many of the objects left are named.
const few = 5

// worded are the types whose objects say something in words of their own.
var worded = []string{
	"report", "note", "opinion", "grouping", "incident", "campaign", "threat-actor", "intrusion-set", "attack-pattern", "course-of-action",
	"malware", "malware-analysis", "tool", "vulnerability", "infrastructure", "indicator", "observed-data",
}

// structural are the types that never do: they name, relate and mark.
var structural = []string{"identity", "relationship", "sighting", "marking-definition", "extension-definition", "location", "language-content"}

// Articles returns what of a bundle can become articles, and counts the rest by type, nothing left out. The outlet of a stranger's
// object is whoever made it, its text its name and its words, verbatim; of our own bundles the articles come back whose texts are there.
func (b *Bundle) Articles() ([]Found, []Left, error) {
	own, _, err := b.Restore()
	if err != nil {
		return nil, nil, err
	}
	texts := map[string]products.Article{}
	if own != nil {
		for _, a := range own.Articles {
			texts[a.ID] = a
		}
	}
	var found []Found
	var left []Left
	leave := func(o Object, why string) {
		i := slices.IndexFunc(left, func(l Left) bool { return l.Type == o.Type && l.Why == why })
		if i < 0 {
			i = len(left)
			left = append(left, Left{Type: o.Type, Why: why, Named: []string{}})
		}
		left[i].Count++
		if name := orElse(o.Name, o.ID); len(left[i].Named) < few {
			left[i].Named = append(left[i].Named, name)
		}
	}
	for _, o := range b.Objects {
		k, _ := kindOf(o)
		switch {
		case k == kindArticle && own != nil:
			a := texts[hearsayID(o)]
			if a.Text == nil {
				leave(o, "articles of a case whose texts were not exported")
				continue
			}
			found = append(found, b.ours(o, a))
		case own != nil && (k != "" || b.fromHearsay(o)):
			leave(o, "records of a case: reading its articles makes them anew, and a case file carries them whole")
		case slices.Contains(structural, o.Type):
			leave(o, "they name, relate and mark, and say nothing in words")
		case !slices.Contains(worded, o.Type):
			leave(o, "a type that is not read")
		case words(o) == "":
			leave(o, "nothing in words in them")
		default:
			found = append(found, b.strange(o))
		}
	}
	return found, left, nil
}

// fromHearsay reports whether an object was made by the producer of a bundle of ours.
func (b *Bundle) fromHearsay(o Object) bool {
	by, ok := b.Object(o.CreatedBy)
	k, _ := kindOf(by)
	return ok && k == kindCase || strings.HasPrefix(o.Type, "marking-definition")
}

// hearsayID returns our identifier of an object.
func hearsayID(o Object) string {
	for _, e := range o.External {
		if e.Name == "hearsay" {
			return e.ID
		}
	}
	return ""
}

func (b *Bundle) ours(o Object, a products.Article) Found {
	f := Found{
		Object: o.ID, Original: o.Raw, Name: orElse(a.Name, a.ID), Address: a.Address, Text: a.Text.String(), Metadata: a.Metadata, Furniture: a.Furniture,
		Notes: append(slices.Clone(a.Notes), fmt.Sprintf("from a STIX bundle of a case of Hearsay's, where it was captured on %s with an original of SHA-256 %s", a.Captured.UTC().Format("2006-01-02 15:04 UTC"), a.OriginalSHA256)),
		Ours:  true,
	}
	if a.Text.SHA256() != a.SHA256 {
		f.Refused = "its text does not have the SHA-256 that the bundle gives for it"
	}
	for _, x := range a.Furniture {
		if !a.Text.Holds(x.Span) {
			f.Refused = "it marks characters that its text does not have"
		}
	}
	return f
}

// words returns what an object says.
func words(o Object) string {
	for _, s := range []string{o.Content, o.Description, o.Explanation} {
		if strings.TrimSpace(s) != "" {
			return s
		}
	}
	return ""
}

// day is how moments of STIX begin.
var day = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}`)

func (b *Bundle) strange(o Object) Found {
	title := orElse(o.Name, visible(o.Abstract))
	body := words(o)
	if title != "" {
		body = title + "\n\n" + body
	}
	f := Found{
		Object: o.ID, Original: o.Raw, Name: o.ID + ".json", Address: "stix:" + o.ID, Text: body + "\n",
		Metadata: evidence.Metadata{Title: title, Byline: []string{}}, Furniture: []evidence.Furniture{},
		Notes: []string{"the words of a STIX " + o.Type + "; its outlet is who made it"},
	}
	if by, ok := b.Object(o.CreatedBy); ok {
		f.Metadata.Outlet = visible(by.Name)
	}
	for _, a := range o.Authors {
		if a = visible(a); a != "" {
			f.Metadata.Byline = append(f.Metadata.Byline, a)
		}
	}
	if language.MatchString(o.Lang) {
		f.Metadata.Language = o.Lang
	}
	for _, s := range []string{o.Published, o.Created} {
		if d := day.FindString(s); d != "" && moment(d) != "" {
			f.Metadata.Published = d
			break
		}
	}
	return f
}

// Sum is the SHA-256 of a bundle's bytes, by which notes name it.
func Sum(file []byte) string {
	sum := sha256.Sum256(file)
	return hex.EncodeToString(sum[:])
}
