package casefile

import (
	"fmt"
	"io"
	"iter"

	"hearsay/internal/evidence"
)

// Manifest says what is in the file.
func (f *File) Manifest() Manifest { return f.manifest }

// Case returns the case's own record.
func (f *File) Case() evidence.KeptCase { return f.manifest.Case }

// Articles goes through the articles.
func (f *File) Articles() iter.Seq2[evidence.KeptArticle, error] {
	return lines[evidence.KeptArticle](f, articlesName)
}

// Versions goes through the versions.
func (f *File) Versions() iter.Seq2[evidence.KeptVersion, error] {
	return lines[evidence.KeptVersion](f, versionsName)
}

// Captures goes through the captures.
func (f *File) Captures() iter.Seq2[evidence.KeptCapture, error] {
	return lines[evidence.KeptCapture](f, capturesName)
}

// Refusals goes through what could not be read.
func (f *File) Refusals() iter.Seq2[evidence.KeptRefusal, error] {
	return lines[evidence.KeptRefusal](f, refusalsName)
}

// Readings goes through the readings.
func (f *File) Readings() iter.Seq2[evidence.KeptReading, error] {
	return lines[evidence.KeptReading](f, readingsName)
}

// Decisions goes through the log.
func (f *File) Decisions() iter.Seq2[evidence.Decision, error] {
	return lines[evidence.Decision](f, decisionsName)
}

// Drafts goes through the drafts.
func (f *File) Drafts() iter.Seq2[evidence.KeptDraft, error] {
	return lines[evidence.KeptDraft](f, draftsName)
}

// Content returns a text or an original.
func (f *File) Content(sha string) ([]byte, error) {
	if !isHash(sha) {
		return nil, fmt.Errorf("%w: %.100q is no SHA-256", evidence.ErrInvalid, sha)
	}
	return f.bytes(contentName(sha), MaxContent)
}

// Check reads every member and reports each with nil, or with what is wrong with it: its bytes against the manifest, its lines, the
// log by follows, which is given each event with the one before it, zero for the first. It returns the hash of the log's last event, ""
// where there is none.
func (f *File) Check(follows func(before, d evidence.Decision) error, report func(member string, err error)) (head string) {
	report(manifestName, nil)
	for _, m := range f.manifest.Members {
		switch m.Name {
		case caseName:
			report(m.Name, f.theCase())
		case articlesName:
			report(m.Name, through(f.Articles()))
		case versionsName:
			report(m.Name, through(f.Versions()))
		case capturesName:
			report(m.Name, through(f.Captures()))
		case refusalsName:
			report(m.Name, through(f.Refusals()))
		case readingsName:
			report(m.Name, through(f.Readings()))
		case draftsName:
			report(m.Name, through(f.Drafts()))
		case decisionsName:
			before := evidence.Decision{}
			var wrong error
			for d, err := range f.Decisions() {
				if wrong = err; wrong == nil {
					wrong = follows(before, d)
				}
				if wrong != nil {
					break
				}
				before = d
			}
			head = before.Hash
			report(m.Name, wrong)
		default:
			s, err := f.read(m.Name)
			if err == nil {
				_, err = io.Copy(io.Discard, s)
				_ = s.close() // nothing was written
			}
			report(m.Name, err)
		}
	}
	return head
}

func through[T any](all iter.Seq2[T, error]) error {
	for _, err := range all {
		if err != nil {
			return err
		}
	}
	return nil
}
