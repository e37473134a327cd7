// Package polnear reads the PolNeAR 1.0 corpus from a folder of corpora.
//
// In: a folder that holds polnear/SPLIT with DOC.txt and DOC.ann. Out: articles with the statements that one annotator
// found in each. It never downloads anything and never writes.
package polnear

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"hearsay/eval/task"
	"hearsay/internal/score"
	"hearsay/internal/text"
)

// Article is one annotated article.
type Article struct {
	Name string
	Text *text.Text
	Gold []score.Statement
}

// Load reads a split ("train", "dev") in the order of the articles' names. It returns a [task.Missing] where the folder does not
// hold the split.
func Load(corpora, split string) ([]Article, error) {
	annotations, err := task.Files(corpora, task.PolNeAR, split, "*.ann")
	if err != nil {
		return nil, err
	}
	articles := make([]Article, 0, len(annotations))
	for _, path := range annotations {
		a, err := read(path)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
		articles = append(articles, a)
	}
	return articles, nil
}

func read(path string) (Article, error) {
	ann, err := os.ReadFile(path)
	if err != nil {
		return Article{}, err
	}
	base := strings.TrimSuffix(path, ".ann")
	raw, err := os.ReadFile(base + ".txt")
	if err != nil {
		return Article{}, err
	}
	a := Article{Name: filepath.Base(base)}
	if a.Text, err = text.New(string(raw)); err != nil {
		return Article{}, err
	}
	a.Gold, err = score.ReadAnn(string(ann))
	return a, err
}
