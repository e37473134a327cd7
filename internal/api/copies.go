package api

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"hearsay/internal/evidence"
	"hearsay/internal/products/casefile"
	"hearsay/internal/workbench"
)

// maxCasefile is how long a casefile may be that is sent, in bytes.
const maxCasefile = 8 << 30

// sent says of a file that does not hold what it should that it is the file, and not what is kept here, that is amiss.
func sent(err error) error {
	if errors.Is(err, evidence.ErrDamaged) {
		return fmt.Errorf("%w: %s; have it exported again", evidence.ErrInvalid, err)
	}
	return err
}

type takingIn struct {
	InCase
	DryRun bool `query:"dry_run" doc:"Say what would be, and change nothing."`
}

type disagreeing struct {
	InCase
	State string `query:"state" enum:"open,settled,all" default:"open" doc:"Which disagreements."`
	Kind  string `query:"kind" enum:"state,reason,grade,join,rating,wording,text" doc:"Only disagreements of this kind; left out: of any."`
}

// copies registers what makes a case portable, and what two people make of it.
func (h *Handler) copies() {
	stream(h, route{
		method: http.MethodGet, path: "/cases/{case}/export", id: "export-case", group: "Cases", endless: true,
		summary: "Download a case as one file",
		description: "All that the case keeps, as a zip of NDJSON, texts and originals (schema " + casefile.Schema + "): importing it elsewhere " +
			"and exporting it again gives the same bytes. Lists and the world are not in it; they are made anew.",
	}, casefile.Media, &huma.Schema{Type: huma.TypeString, Format: "binary"}, func(ctx context.Context, in *InCase) (func(http.ResponseWriter, *http.Request), error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		row, err := h.row(ctx, in.Case)
		if err == nil && row.AsOf != "" {
			err = fmt.Errorf("%w: a case as of %s is a view of it; export the case itself", evidence.ErrInvalid, row.AsOf)
		}
		if err != nil {
			return nil, err
		}
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", casefile.Media)
			w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": in.Case + casefile.Extension}))
			if _, err := b.Casefile(r.Context(), &taking{w}, "hearsay "+h.version.Version); err != nil {
				h.problem(ctx, err)
				panic(http.ErrAbortHandler) // what was sent must not look whole
			}
		}, nil
	})
	upload := func(operation *huma.Operation, as bool) {
		fields := map[string]*huma.Schema{"file": {Type: huma.TypeString, Format: "binary", Description: "The casefile."}}
		if as {
			fields["as"] = &huma.Schema{Type: huma.TypeString, MaxLength: ptr(200), Description: "What the case's identifier is made from; left out: the name under which it was made."}
		}
		operation.RequestBody = &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{
			"multipart/form-data": {Schema: &huma.Schema{Type: huma.TypeObject, Required: []string{"file"}, Properties: fields}, Example: map[string]any{"file": "PK…"}},
		}}
	}
	upload(handle(h, route{
		method: http.MethodPost, path: "/cases/import", id: "import-case", group: "Cases", status: http.StatusCreated, endless: true,
		summary: "Make a case of a casefile",
		description: "Takes a file that was exported (multipart/form-data, a part named file; a part named as may come before it). Everything in it is checked: hashes, anchors, the log. It is " +
			"imported whole or not at all. At most 8 GB. A file by a newer program is refused with that program's name.",
		example: exampleCase,
	}, func(ctx context.Context, _ *none) (*answer[workbench.CaseRow], error) {
		if err := h.shelf.MayImport(ctx); err != nil {
			return nil, err
		}
		file, as, err := h.received(ctx)
		if err != nil {
			return nil, err
		}
		defer file.drop()
		row, err := h.shelf.Import(ctx, file, file.size, as)
		return reply(row, sent(err))
	}), true)
	upload(handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/merges", id: "merge-copy", group: "Cases", status: http.StatusOK, endless: true,
		summary: "Take in another copy of the case",
		description: "Takes what another copy of this case has and this one lacks (a casefile, multipart/form-data, a part named file): articles, versions, readings, and the events of its log, each with who, when " +
			"and why. The later decision holds, wherever it was made, and both copies come to the same whichever is taken into which. What both decided differently is listed; what clashes is named and " +
			"left as it is here. Taking in the same copy again adds nothing. Owners only.",
		example: exampleJoined,
	}, func(ctx context.Context, in *takingIn) (*answer[workbench.Joined], error) {
		b, err := h.bench(ctx, in.Case)
		if err == nil {
			err = b.MayJoin(ctx)
		}
		if err != nil {
			return nil, err
		}
		file, _, err := h.received(ctx)
		if err != nil {
			return nil, err
		}
		defer file.drop()
		joined, err := b.JoinFile(ctx, file, file.size, in.DryRun)
		return reply(joined, sent(err))
	}), false)
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/disagreements", id: "list-disagreements", group: "Decisions",
		summary: "List disagreements, and how far people agree",
		description: "Each person's latest word on one thing beside the others', and which decision holds; a further decision by anybody who could know both settles it. Figures of agreement are of pairs of " +
			"people (Cohen's kappa with its 95 % interval, weighted where verdicts have an order) and of all of them (Krippendorff's alpha), by kind of thing. They say how far people agree, never who is right.",
		example: exampleAgreements,
	}, func(ctx context.Context, in *disagreeing) (*answer[workbench.Agreements], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.Disagreements(ctx, in.State, in.Kind))
	})
}

// taking gives whoever downloads more time with each piece that they take.
type taking struct{ http.ResponseWriter }

func (t *taking) Write(b []byte) (int, error) {
	allow(t.ResponseWriter, 2*time.Minute)
	return t.ResponseWriter.Write(b)
}

// spooled is a file that was sent, on disk until it is dropped.
type spooled struct {
	*os.File
	size int64
}

func (s *spooled) drop() {
	_ = s.Close()
	_ = os.Remove(s.Name())
}

// received takes the form's file in: a casefile is read from its end, so that it must be whole first.
func (h *Handler) received(ctx context.Context) (file *spooled, as string, err error) {
	r := requestOf(ctx)
	if r.ContentLength > maxCasefile {
		return nil, "", newProblem(http.StatusRequestEntityTooLarge, fmt.Sprintf("the file is over the limit of %d GB; import it with the command line", maxCasefile>>30))
	}
	media, parameters, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if media != "multipart/form-data" || parameters["boundary"] == "" {
		return nil, "", newProblem(http.StatusUnprocessableEntity, "send the casefile as multipart/form-data", Fault{"body.file", "send a file"})
	}
	form := multipart.NewReader(&meter{from: patient(r), left: maxCasefile}, parameters["boundary"])
	for {
		part, err := form.NextPart()
		switch {
		case err == io.EOF:
			return nil, "", newProblem(http.StatusUnprocessableEntity, "no file in the form", Fault{"body.file", "send a file"})
		case errors.Is(err, errTooMuch):
			return nil, "", newProblem(http.StatusRequestEntityTooLarge, "the form is over the limit")
		case err != nil:
			return nil, "", newProblem(http.StatusBadRequest, "the form breaks off or is not well formed")
		case part.FormName() == "as":
			b, err := io.ReadAll(io.LimitReader(part, 401))
			if err != nil || len(b) > 400 {
				return nil, "", newProblem(http.StatusUnprocessableEntity, "the name is too long", Fault{"body.as", "at most 200 characters"})
			}
			as = strings.TrimSpace(string(b))
		case part.FormName() == "file":
			file, err := spool(part)
			return file, as, err
		}
	}
}

func spool(from io.Reader) (*spooled, error) {
	f, err := os.CreateTemp("", "hearsay-upload-")
	if err != nil {
		return nil, err
	}
	s := &spooled{File: f}
	if s.size, err = io.Copy(f, from); err != nil {
		s.drop()
		if errors.Is(err, errTooMuch) {
			return nil, newProblem(http.StatusRequestEntityTooLarge, fmt.Sprintf("the file is over the limit of %d GB", maxCasefile>>30))
		}
		return nil, newProblem(http.StatusBadRequest, "the upload broke off; send it again")
	}
	return s, nil
}
