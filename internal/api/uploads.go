package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"strings"
	"time"
	"unicode"

	"github.com/danielgtaylor/huma/v2"

	"hearsay/internal/evidence"
	"hearsay/internal/intake"
	"hearsay/internal/workbench"
)

// Limits of one upload. One file may have intake.MaxBytes.
const (
	maxFiles   = 500
	maxUpload  = 256 << 20
	maxPasted  = 2*intake.MaxBytes + 1<<16 // JSON writes some characters with more bytes than they have
	silence    = 30 * time.Second          // how long an upload may send nothing
	maxNamePts = 400
)

// Pasted is a text that comes without a file.
type Pasted struct {
	_       struct{} `additionalProperties:"false"`
	Name    string   `json:"name,omitempty" maxLength:"400" doc:"What to call it; its ending says what it is: .txt, .md, .html." example:"pasted.txt"`
	Text    string   `json:"text" doc:"The text." example:"PORT CALDER, May 14 - The harbour office was warned, a clerk said."`
	Address string   `json:"address,omitempty" maxLength:"2000" doc:"Where it came from, if that is known: an http address. A changed text from the same address is a new version." example:"https://courier.example/harbour"`
}

// Results says what became of each input, in the order in which they came.
type Results struct {
	Results []workbench.Added `json:"results"`
}

func (h *Handler) uploads() {
	operation := handle(h, route{
		method: http.MethodPost, path: "/cases/{case}/articles", id: "add-articles", group: "Articles", status: http.StatusAccepted, endless: true,
		summary: "Add articles",
		description: "Adds files (multipart/form-data, each a part named files with its file name) or one pasted text (JSON). When " +
			"this returns, every input that is not refused is on disk; its reading goes on in the background. The same text " +
			"twice is one article; a changed text under the same address is a new version. An input that cannot be read is " +
			"refused by name, with the reason, and the rest goes on. A file name with folders in it is also the address. At " +
			"most 32 MB a file, 500 files and 256 MB at once.",
		example: Results{[]workbench.Added{exampleAdded, exampleRefused}},
	}, func(ctx context.Context, in *InCase) (*answer[Results], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		r := requestOf(ctx)
		if media, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")); media == "multipart/form-data" {
			return reply(addFiles(ctx, b, r))
		}
		return reply(addPasted(ctx, b, r))
	})
	operation.RequestBody = &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{
		"application/json": {
			Schema:  h.api.OpenAPI().Components.Schemas.Schema(pastedType, true, ""),
			Example: Pasted{Name: "pasted.txt", Text: exampleText, Address: "https://courier.example/harbour"},
		},
		"multipart/form-data": {Schema: &huma.Schema{Type: huma.TypeObject, Required: []string{"files"}, Properties: map[string]*huma.Schema{
			"files": {Type: huma.TypeArray, Items: &huma.Schema{Type: huma.TypeString, Format: "binary"}},
		}}},
	}}
}

func addPasted(ctx context.Context, b *workbench.Bench, r *http.Request) (Results, error) {
	var in Pasted
	decoder := json.NewDecoder(&meter{from: patient(r), left: maxPasted})
	decoder.DisallowUnknownFields()
	switch err := decoder.Decode(&in); {
	case errors.Is(err, errTooMuch):
		return Results{}, newProblem(http.StatusRequestEntityTooLarge, fmt.Sprintf("the text is over the limit of %d MB; split it into articles", intake.MaxBytes>>20))
	case err != nil:
		return Results{}, newProblem(http.StatusBadRequest, "the body is not the JSON that this operation takes", Fault{"body", fault(err)})
	}
	if in.Name = clean(in.Name); in.Name == "" {
		in.Name = "pasted.txt"
	}
	if scheme, _, _ := strings.Cut(in.Address, ":"); in.Address != "" && scheme != "http" && scheme != "https" && scheme != "file" {
		return Results{}, newProblem(http.StatusUnprocessableEntity, "the address is not one that can be kept",
			Fault{"body.address", "begin with http:, https: or file:, or leave it empty"})
	}
	added, err := b.Add(ctx, intake.Input{Name: in.Name, Address: in.Address, Bytes: []byte(in.Text)})
	return Results{[]workbench.Added{added}}, err
}

// addFiles takes the files one by one as they arrive, so that memory holds one at a time.
func addFiles(ctx context.Context, b *workbench.Bench, r *http.Request) (Results, error) {
	var out Results
	if r.ContentLength > maxUpload+1<<20 {
		return out, newProblem(http.StatusRequestEntityTooLarge, fmt.Sprintf("%d MB at once is over the limit of %d MB; send fewer files at a time", r.ContentLength>>20, maxUpload>>20))
	}
	_, parameters, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if parameters["boundary"] == "" {
		return out, newProblem(http.StatusBadRequest, "the form has no boundary")
	}
	body := &meter{from: patient(r), left: maxUpload}
	form := multipart.NewReader(body, parameters["boundary"])
	for {
		part, err := form.NextRawPart()
		switch {
		case err == io.EOF && len(out.Results) == 0:
			return out, newProblem(http.StatusUnprocessableEntity, "no file in the form", Fault{"body.files", "send at least one file"})
		case err == io.EOF:
			return out, nil
		case errors.Is(err, errTooMuch) && body.named:
			return out, nil
		case err != nil && len(out.Results) > 0: // what came before is kept, so it must be told
			why := tooMuch()
			if !errors.Is(err, errTooMuch) {
				why = fmt.Errorf("%w: the form is not well formed after %s; add what follows again, a file at a time", evidence.ErrInput, out.Results[len(out.Results)-1].Name)
			}
			added, err := b.TurnAway(ctx, "further files", why)
			out.Results = append(out.Results, added)
			return out, err
		case err != nil:
			return out, newProblem(http.StatusBadRequest, "the form breaks off or is not well formed", Fault{"body", fault(err)})
		case part.FormName() != "files":
			continue
		}
		name, address := origin(part)
		added, err := addFile(ctx, b, name, address, part, len(out.Results))
		if errors.Is(err, errTooMuch) {
			added, err = b.TurnAway(ctx, name, tooMuch())
			body.named = true
		}
		if errors.Is(err, errBroken) {
			added, err = b.TurnAway(ctx, name, fmt.Errorf("%w: the upload broke off within it; add it again", evidence.ErrInput))
			out.Results = append(out.Results, added)
			return out, err
		}
		if err != nil {
			return out, err
		}
		out.Results = append(out.Results, added)
	}
}

func addFile(ctx context.Context, b *workbench.Bench, name, address string, part io.Reader, before int) (workbench.Added, error) {
	if before >= maxFiles {
		return b.TurnAway(ctx, name, fmt.Errorf("%w: more than %d files at once; add the rest again", evidence.ErrInput, maxFiles))
	}
	content, err := io.ReadAll(io.LimitReader(part, intake.MaxBytes+1))
	switch {
	case errors.Is(err, errTooMuch):
		return workbench.Added{}, err
	case err != nil:
		return workbench.Added{}, errBroken
	case len(content) > intake.MaxBytes:
		return b.TurnAway(ctx, name, fmt.Errorf("%w: the file is over the limit of %d MB; split it into articles", evidence.ErrInput, intake.MaxBytes>>20))
	}
	return b.Add(ctx, intake.Input{Name: name, Address: address, Bytes: content})
}

// origin returns the file's name and, where the name holds folders, its address. The form's own reader cuts folders
// off, so the header is read here.
func origin(part *multipart.Part) (name, address string) {
	_, parameters, _ := mime.ParseMediaType(part.Header.Get("Content-Disposition"))
	if name = clean(parameters["filename"]); name == "" {
		return "unnamed", ""
	}
	if strings.Contains(name, "/") {
		address = "upload:" + name
	}
	return name, address
}

// clean brings a file name to a relative path of printable characters that leads nowhere but down.
func clean(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case r == '\\':
			return '/'
		case !unicode.IsPrint(r) || r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, strings.ToValidUTF8(name, ""))
	if points := []rune(name); len(points) > maxNamePts {
		name = string(points[len(points)-maxNamePts:]) // the end says what the file is
	}
	var kept []string
	for part := range strings.SplitSeq(name, "/") {
		switch part = strings.TrimSpace(part); part {
		case "", ".":
		case "..":
			kept = kept[:max(0, len(kept)-1)]
		default:
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, "/")
}

// patient returns the request's body; the client may take its time, but not fall silent.
func patient(r *http.Request) io.Reader { return &waiting{r.Body, writerOf(r.Context())} }

type waiting struct {
	io.Reader
	w http.ResponseWriter
}

// Read reads, once more time is given.
func (p *waiting) Read(b []byte) (int, error) {
	control := http.NewResponseController(p.w)
	_ = control.SetReadDeadline(time.Now().Add(silence))
	defer func() { _ = control.SetReadDeadline(time.Time{}) }() // what is done with the bytes has no such limit
	return p.Reader.Read(b)
}

var (
	errTooMuch = errors.New("too much at once")
	errBroken  = errors.New("the upload broke off")
)

func tooMuch() error {
	return fmt.Errorf("%w: more than %d MB at once; add this and what follows again", evidence.ErrInput, maxUpload>>20)
}

// meter ends a body that is longer than allowed with an error, not as if it were whole.
type meter struct {
	from  io.Reader
	left  int64
	named bool // the file in which it became too much has been refused by name
}

// Read reads within the limit.
func (m *meter) Read(b []byte) (int, error) {
	if m.left <= 0 {
		return 0, errTooMuch
	}
	n, err := m.from.Read(b[:min(int64(len(b)), m.left)])
	m.left -= int64(n)
	return n, err
}

// fault words a decoding error without what was decoded.
func fault(err error) string {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Sprintf("not JSON at byte %d", syntax.Offset)
	case errors.As(err, &kind):
		return fmt.Sprintf("%s must be a %s", kind.Field, kind.Type)
	case strings.HasPrefix(err.Error(), "json: unknown field "):
		return strings.TrimPrefix(err.Error(), "json: ")
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "it ends too early"
	}
	return "it is not well formed"
}
