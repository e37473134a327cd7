// Package polnear reads the PolNeAR 1.0 corpus from a folder of corpora.
//
// In: a folder that holds polnear/SPLIT with DOC.txt and DOC.ann. Out: articles with the statements that one annotator
// found in each. It never downloads anything and never writes.
package polnear

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"hearsay/internal/score"
	"hearsay/internal/text"
)

// ErrMissing is returned where the corpus is not in the folder.
var ErrMissing = errors.New("PolNeAR 1.0 is not there")

// Article is one annotated article.
type Article struct {
	Name string
	Text *text.Text
	Gold []score.Statement
}

// Load reads a split ("train", "dev") in the order of the articles' names. It returns [ErrMissing] where the folder does
// not hold the split.
func Load(corpora, split string) ([]Article, error) {
	dir := filepath.Join(corpora, "polnear", split)
	annotations, err := filepath.Glob(filepath.Join(dir, "*.ann"))
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", dir, err)
	}
	if corpora == "" || len(annotations) == 0 {
		return nil, fmt.Errorf("%w: %s holds no .ann file", ErrMissing, dir)
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
