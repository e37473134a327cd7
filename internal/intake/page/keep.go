package page

import (
	"hash/maphash"
	"strings"
	"unicode"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	// maxExtract is the most text that go-trafilatura is given: its time grows faster than the text (0.1 s for 100 kB,
	// 2 s for 400 kB). Longer pages go by their tags.
	maxExtract = 300_000
	// minArticle is the least text that counts as an article found.
	minArticle = 140
	// shingle is how many words in a row must agree for a block to count as found again.
	shingle = 4
	// share is the part of a block's shingles that must be found.
	share = 0.7
)

// keep decides which blocks are the article.
func (p *reader) keep() {
	total := size(p.blocks)
	if total <= maxExtract {
		p.extract()
	} else {
		p.notes = append(p.notes, "a very long page: the article was found by its tags alone")
	}
	if p.kept() < min(minArticle, total) {
		p.byTags()
	}
}

func size(blocks []block) int {
	n := 0
	for i := range blocks {
		n += len(blocks[i].text)
	}
	return n
}

func (p *reader) kept() int {
	n := 0
	for i := range p.blocks {
		if p.blocks[i].kept {
			n += len(p.blocks[i].text)
		}
	}
	return n
}

// extract asks go-trafilatura and finds its blocks again in ours by their words: it rewrites the tree it returns.
func (p *reader) extract() {
	result, err := trafilatura.ExtractDocument(p.root, trafilatura.Options{EnableFallback: true, HtmlDateMode: trafilatura.Disabled})
	if err != nil || result.ContentNode == nil {
		return
	}
	article := render(withAtoms(result.ContentNode))
	comments := map[string]bool{}
	if result.CommentsNode != nil {
		for _, b := range render(withAtoms(result.CommentsNode)) {
			comments[b.text] = true
		}
	}
	p.match(article, comments)
	// Half of the article is missing from what is seen: the page shows it by a script that we do not run.
	if p.kept()*2 < size(article) {
		seen := p.blocks
		p.blocks = renderHidden(p.root)
		if p.match(article, comments); p.kept() < size(article)/2 {
			p.blocks = seen
		}
	}
}

// match marks the blocks whose words stand in the article, and not those that are comments.
func (p *reader) match(article []block, comments map[string]bool) {
	hash := seeded()
	whole, pieces := map[string]bool{}, map[uint64]bool{}
	for _, b := range article {
		words := fold(b.text)
		whole[strings.Join(words, " ")] = true
		for i := 0; i+shingle <= len(words); i++ {
			pieces[hash(words[i:i+shingle])] = true
		}
	}
	for i := range p.blocks {
		b := &p.blocks[i]
		if comments[b.text] {
			continue
		}
		words := fold(b.text)
		if b.kept = whole[strings.Join(words, " ")]; b.kept || len(words) < shingle {
			continue
		}
		hits := 0
		for j := 0; j+shingle <= len(words); j++ {
			if pieces[hash(words[j:j+shingle])] {
				hits++
			}
		}
		b.kept = float64(hits) >= share*float64(len(words)-shingle+1)
	}
}

// withAtoms gives every element its atom, which the elements that go-trafilatura makes lack.
func withAtoms(root *html.Node) *html.Node {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			n.DataAtom = atom.Lookup([]byte(n.Data))
		}
	}
	root.DataAtom = atom.Lookup([]byte(root.Data))
	return root
}

// byTags keeps the prose of the element that says it is the article, or that holds the most paragraphs.
func (p *reader) byTags() {
	best, most := (*html.Node)(nil), 0
	score := map[*html.Node]int{}
	for i := range p.blocks {
		b := &p.blocks[i]
		b.kept = false
		if b.links*2 > len(b.text) {
			continue
		}
		prose := len(b.text)
		seen := b.node.Parent
		for n := b.node; n != nil; n = n.Parent {
			declared := n.DataAtom == atom.Article || n.DataAtom == atom.Main || attr(n, "role") == "main" || attr(n, "itemprop") == "articleBody"
			if declared || n == seen || n == b.node {
				score[n] += prose
				if declared {
					score[n] += prose
				}
				if score[n] > most {
					best, most = n, score[n]
				}
			}
		}
	}
	for i := range p.blocks {
		b := &p.blocks[i]
		b.kept = within(b.node, best) && b.links*2 <= len(b.text) && chrome(b.node, best) == nil
	}
}

// fold cuts a text into words in lower case.
func fold(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
}

// seeded returns a hash of word runs. The seed differs from run to run; only equality is used.
func seeded() func([]string) uint64 {
	var h maphash.Hash
	return func(words []string) uint64 {
		h.Reset()
		for _, w := range words {
			h.WriteString(w)
			h.WriteByte(' ')
		}
		return h.Sum64()
	}
}
