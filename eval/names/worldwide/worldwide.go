package worldwide

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/eval/task"
	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// Types are the corpus's nine types, as the reader calls them.
var Types = []evidence.MentionType{
	evidence.MentionPerson, evidence.MentionOrganization, evidence.MentionPlace, evidence.MentionNationality, evidence.MentionFacility,
	evidence.MentionProduct, evidence.MentionMisc, evidence.MentionDate, evidence.MentionMoney,
}

// Article is one annotated article.
type Article struct {
	Name, Country, Text string // the country is the file name's prefix
	Names               []Name // in order
}

// Name is an annotated name.
type Name struct {
	text.Range
	Type evidence.MentionType
}

// Load reads the articles of some countries, given as file prefixes, in the order of the files' names. It returns a
// [task.Missing] where the corpus is not in the folder.
func Load(corpora string, countries []string) ([]Article, error) {
	files, err := task.Files(corpora, task.Worldwide, "processed_annotated", "*.tsv")
	if err != nil {
		return nil, err
	}
	var out []Article
	for _, path := range files {
		name := strings.TrimSuffix(filepath.Base(path), ".tsv")
		country, _, _ := strings.Cut(name, "_")
		if !slices.Contains(countries, country) {
			continue
		}
		both, err := task.Strings([]string{path, filepath.Join(filepath.Dir(path), "..", "original_articles", name)})
		if err != nil {
			return nil, err
		}
		a := Article{Name: name, Country: country, Text: strings.ToValidUTF8(both[1], "\uFFFD")}
		if a.Names, err = Parse(both[0], a.Text); err != nil {
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
		out = append(out, a)
	}
	return out, nil
}

// reach is how many bytes further on a token is looked for: tokens that the annotators' tool changed are passed over instead of
// being found in a later sentence.
const reach = 80

// Parse finds the names of an annotation (lines of token, tab, tag: O, B-Type, I-Type) in the article. A name none of
// whose tokens stands in the article is left out.
func Parse(annotation, article string) ([]Name, error) {
	var out []Name
	at, open := 0, false
	for line := range strings.Lines(annotation) {
		token, tag, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t")
		tag, _, _ = strings.Cut(strings.TrimSpace(tag), "\t") // some lines hold a second opinion
		if token = strings.TrimSpace(token); !ok || token == "" {
			open = false
			continue
		}
		i := strings.Index(article[at:min(len(article), at+reach+len(token))], token)
		if i >= 0 {
			i += at
			at = i + len(token)
		}
		position, of, _ := strings.Cut(tag, "-")
		switch {
		case tag == "O":
			open = false
			continue
		case position != "B" && position != "I" && position != "E" && position != "S":
			return nil, fmt.Errorf("tag %q", tag)
		}
		kind, err := typeOf(of)
		if err != nil {
			return nil, err
		}
		if i < 0 {
			continue
		}
		if open && position != "B" && position != "S" && out[len(out)-1].Type == kind {
			out[len(out)-1].End = at
		} else {
			out = append(out, Name{text.Range{Start: i, End: at}, kind})
			open = true
		}
	}
	return out, nil
}

func typeOf(label string) (evidence.MentionType, error) {
	upper := strings.ToUpper(label)
	for _, t := range Types {
		if string(t) == upper {
			return t, nil
		}
	}
	return "", fmt.Errorf("a name of type %q", label)
}
