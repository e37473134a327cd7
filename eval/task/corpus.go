package task

import (
	"fmt"
	"os"
	"path/filepath"
)

// Corpus is a corpus, where it stands in the folder of corpora, and how to come by it.
type Corpus struct {
	Name, Folder, Get string
}

// The corpora.
var (
	PolNeAR = Corpus{
		"PolNeAR 1.0", "polnear",
		"Get the Political News Attribution Relations Corpus (Newell, Margolin and Ruths 2018) and put its articles and annotations\n(DOC.txt, DOC.ann) in polnear/train and polnear/dev of the folder of corpora.",
	}
	Worldwide = Corpus{
		"EN Worldwide Newswire", "worldwide",
		"Get the corpus (Shan, Bauer, Carlson and Manning 2023) and put its original_articles and processed_annotated in worldwide of the\nfolder of corpora.",
	}
	EWT = Corpus{
		"UD English EWT", "ewt",
		"Get the English Web Treebank in Universal Dependencies and put its files as train.conllu and dev.conllu in ewt of the folder of\ncorpora.",
	}
	GUM = Corpus{
		"GUM", "gum",
		"Get the Georgetown University Multilayer corpus (Zeldes 2017) and put the .conllu files of its documents in gum/train and gum/dev\nof the folder of corpora.",
	}
)

// Missing is the error for a corpus that is not in the folder of corpora.
type Missing struct {
	Corpus Corpus
	Where  string // what was looked for
}

// Error names the corpus and what was looked for.
func (m Missing) Error() string {
	return fmt.Sprintf("%s is not there: nothing at %s", m.Corpus.Name, m.Where)
}

// Files lists what the pattern (of [filepath.Glob], parts joined) matches in the corpus's folder, in order. Nothing at
// all is a [Missing]; so is a folder of corpora that was not named.
func Files(corpora string, c Corpus, pattern ...string) ([]string, error) {
	where := filepath.Join(append([]string{corpora, c.Folder}, pattern...)...)
	files, err := filepath.Glob(where)
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", where, err)
	}
	if corpora == "" || len(files) == 0 {
		return nil, Missing{c, where}
	}
	return files, nil
}

// Strings reads files whole.
func Strings(files []string) ([]string, error) {
	out := make([]string, len(files))
	for i, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		out[i] = string(raw)
	}
	return out, nil
}
