package api

import (
	"bytes"
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"hearsay/internal/workbench"
)

const (
	heartbeat = 15 * time.Second       // shorter than any proxy's patience with a silent stream
	gathering = 200 * time.Millisecond // events that come closer together are told as one
)

func (h *Handler) jobs() {
	handle(h, route{
		method: http.MethodGet, path: "/cases/{case}/jobs", id: "jobs", group: "Jobs",
		summary:     "Say what is being read",
		description: "How many texts wait, are read and failed, which are being read now, and the inputs refused last with the reason.",
		example:     exampleJobs,
	}, func(ctx context.Context, in *InCase) (*answer[workbench.JobsState], error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return reply(b.Jobs(ctx))
	})
	stream(h, route{
		method: http.MethodGet, path: "/cases/{case}/events", id: "events", group: "Jobs", endless: true,
		summary: "Follow what happens",
		description: "Server-sent events for as long as the connection stands. `jobs` carries what the operation jobs returns, " +
			"once at the beginning and whenever it changes; `changed` carries {} and means that articles, statements or " +
			"decisions changed: ask again for what you show. Events close together are told as one.",
		example: "event: jobs\ndata: {\"queued\":2,\"done\":12,\"failed\":0,\"refusals\":[],\"running\":[]}\n\nevent: changed\ndata: {}\n\n",
	}, "text/event-stream", &huma.Schema{Type: huma.TypeString}, func(ctx context.Context, in *InCase) (func(http.ResponseWriter, *http.Request), error) {
		b, err := h.bench(ctx, in.Case)
		if err != nil {
			return nil, err
		}
		return func(w http.ResponseWriter, r *http.Request) { h.follow(w, r, b) }, nil
	})
}

// follow tells one client what happens until either side ends it.
func (h *Handler) follow(w http.ResponseWriter, r *http.Request, b *workbench.Bench) {
	events, stop := b.Listen()
	defer stop()
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("X-Accel-Buffering", "no")
	w.WriteHeader(http.StatusOK)
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	pending := map[workbench.Event]bool{workbench.EventJobs: true}
	for {
		if err := h.tell(w, r, b, pending); err != nil {
			return
		}
		clear(pending)
		select {
		case <-r.Context().Done():
			return
		case <-h.closing:
			return
		case <-beat.C:
			continue // a comment is sent, which also finds out whether anybody is there
		case e := <-events:
			pending[e] = true
		}
		select {
		case <-r.Context().Done():
			return
		case <-h.closing:
			return
		case <-time.After(gathering):
		}
		if len(events) == cap(events) { // it was full, so one of either kind may have been lost
			pending[workbench.EventJobs], pending[workbench.EventChanged] = true, true
		}
		for range len(events) {
			pending[<-events] = true
		}
	}
}

// tell writes what is pending, or a comment when nothing is.
func (h *Handler) tell(w http.ResponseWriter, r *http.Request, b *workbench.Bench, pending map[workbench.Event]bool) error {
	var out bytes.Buffer
	if pending[workbench.EventJobs] {
		state, err := b.Jobs(r.Context())
		if err != nil {
			h.problem(r.Context(), err)
			return err
		}
		out.WriteString("event: jobs\ndata: ")
		if err := encode(&out, state); err != nil {
			return err
		}
		out.WriteByte('\n')
	}
	if pending[workbench.EventChanged] {
		out.WriteString("event: changed\ndata: {}\n\n")
	}
	if out.Len() == 0 {
		out.WriteString(":\n\n")
	}
	allow(w, patience)
	if _, err := w.Write(out.Bytes()); err != nil {
		return err
	}
	return http.NewResponseController(w).Flush()
}
