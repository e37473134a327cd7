// Package demo holds the sample case: articles about a place that does not exist, in the manner of real ones.
//
// In: nothing. Out: the articles as inputs, to be read by the same reader as anybody's. Nothing about them is stored
// ready-made. The story and its cast are in README.md.
package demo

import (
	"embed"
	"path"

	"hearsay/internal/intake"
)

//go:embed articles
var articles embed.FS

// Articles returns the articles in the order of their file names. The two states of one page have the same canonical
// link and so become two versions of one article.
func Articles() []intake.Input {
	entries, err := articles.ReadDir("articles")
	if err != nil {
		panic(err) // embedded: there or not built at all
	}
	inputs := make([]intake.Input, 0, len(entries))
	for _, e := range entries {
		bytes, err := articles.ReadFile(path.Join("articles", e.Name()))
		if err != nil {
			panic(err)
		}
		inputs = append(inputs, intake.Input{Name: e.Name(), Address: "file:demo/" + e.Name(), Bytes: bytes})
	}
	return inputs
}
