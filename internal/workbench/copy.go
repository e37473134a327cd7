package workbench

import (
	"context"
	"fmt"
	"io"
	"slices"

	"hearsay/internal/custody"
	"hearsay/internal/evidence"
	"hearsay/internal/products/casefile"
	"hearsay/internal/store"
)

// Casefile writes all that the case keeps into one file. The same case and program give the same bytes.
func (b *Bench) Casefile(ctx context.Context, w io.Writer, program string) (m casefile.Manifest, err error) {
	if b.asOf != "" {
		return m, fmt.Errorf("%w: a case as of %s is a view of it; export the case itself", evidence.ErrInvalid, b.asOf)
	}
	err = b.Dump(ctx, func(k evidence.Kept) error {
		m, err = casefile.Write(w, k, program)
		return err
	})
	return m, err
}

// CheckCasefile checks a casefile by itself: every member against its hash, every line, the log.
func CheckCasefile(r io.ReaderAt, size int64) (casefile.Manifest, Verification, error) {
	out := Verification{Failed: []Failure{}}
	f, err := casefile.Open(r, size)
	if err != nil {
		return casefile.Manifest{}, out, err
	}
	out.Head = f.Check(custody.Follows, func(member string, err error) {
		out.Checked++
		if err != nil {
			out.Failed = append(out.Failed, Failure{member, err.Error()})
		}
	})
	return f.Manifest(), out, nil
}

// MayImport returns nil where whoever asks may make a case of a casefile: so much is known before the file has come.
func (s *Shelf) MayImport(ctx context.Context) error { return store.MayMake(ctx, s.keeper) }

// MayJoin returns nil where whoever asks may take another copy into this case.
func (b *Bench) MayJoin(ctx context.Context) error { return store.May(ctx, b.Store, store.RoleOwner) }

// Import makes a case of a casefile, under a free identifier that is made from as, or from the name under which it was made. Nothing is left
// of an import that fails.
func (s *Shelf) Import(ctx context.Context, r io.ReaderAt, size int64, as string) (CaseRow, error) {
	f, err := casefile.Open(r, size)
	if err != nil {
		return CaseRow{}, err
	}
	if s.tools.ReadOnly {
		return CaseRow{}, fmt.Errorf("%w: the cases are open for reading only", evidence.ErrDenied)
	}
	if as == "" {
		as = f.Case().ID
	}
	s.making.Lock()
	defer s.making.Unlock()
	taken, err := s.keeper.List(store.AsSystem(ctx))
	if err != nil {
		return CaseRow{}, err
	}
	id := free(s.slug(ctx, as, s.tools.Now().UTC()), taken)
	if err := s.keeper.Restore(ctx, id, f); err != nil {
		return CaseRow{}, err
	}
	if _, err := s.Case(ctx, id); err != nil { // begins to make its lists
		return CaseRow{}, err
	}
	return s.Row(ctx, id)
}

// Joined is what taking in another copy of a case came to, or would.
type Joined struct {
	store.Merged
	Title         string         `json:"title"` // of the other copy
	DryRun        bool           `json:"dry_run"`
	Disagreements []Disagreement `json:"disagreements"` // that were not there before
}

// Join takes in another copy of this case, and makes the world anew. With dry nothing changes, and the answer is what would be.
func (b *Bench) Join(ctx context.Context, other evidence.Kept, dry bool) (Joined, error) {
	out := Joined{Title: other.Case().Title, DryRun: dry}
	before, err := b.Store.Log(ctx)
	if err != nil {
		return out, err
	}
	if out.Merged, err = b.MergeCopy(ctx, other, dry); err != nil {
		return out, err
	}
	had := map[string]bool{}
	for _, d := range disputes(custody.Order(before)) {
		had[d.Kind+d.About] = !d.Settled
	}
	fresh := slices.DeleteFunc(disputes(custody.Order(out.Log)), func(d Disagreement) bool { return d.Settled || had[d.Kind+d.About] })
	if !dry && !out.Nothing() {
		b.tell(EventJobs, EventChanged)
		b.nudge()
		if err := b.Resolve(ctx); err != nil {
			return out, err
		}
	}
	out.Disagreements, err = b.label(ctx, fresh)
	return out, err
}

// JoinFile is [Bench.Join] with a casefile.
func (b *Bench) JoinFile(ctx context.Context, r io.ReaderAt, size int64, dry bool) (Joined, error) {
	f, err := casefile.Open(r, size)
	if err != nil {
		return Joined{}, err
	}
	return b.Join(ctx, f, dry)
}
