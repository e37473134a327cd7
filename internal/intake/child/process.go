package child

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"

	"hearsay/internal/intake"
)

// errGone says that the child had ended before it could be asked.
var errGone = errors.New("the child is gone")

// process is one running child.
type process struct {
	cmd *exec.Cmd
	in  io.WriteCloser
	out io.ReadCloser
	dir string // empty, its working directory
}

func start(command []string) (*process, error) {
	if len(command) == 0 {
		return nil, errors.New("no command to read documents with")
	}
	dir, err := os.MkdirTemp("", "hearsay-")
	if err != nil {
		return nil, fmt.Errorf("making a folder for the reader of documents: %w", err)
	}
	p := &process{cmd: exec.Command(command[0], command[1:]...), dir: dir}
	p.cmd.Dir = dir
	p.cmd.Env = []string{}
	if p.in, err = p.cmd.StdinPipe(); err == nil {
		if p.out, err = p.cmd.StdoutPipe(); err == nil {
			err = p.cmd.Start()
		}
	}
	if err != nil {
		os.Remove(dir)
		return nil, fmt.Errorf("starting the reader of documents: %w", err)
	}
	return p, nil
}

// ask sends one input and waits for its result, at most for the limit. Any error leaves the child unfit for more.
func (p *process) ask(ctx context.Context, in intake.Input, limit time.Duration) (result, error) {
	// The pipes too: something that the child left behind may hold their other ends.
	kill := func() { p.cmd.Process.Kill(); p.in.Close(); p.out.Close() }
	timer := time.AfterFunc(limit, kill)
	stop := context.AfterFunc(ctx, kill)
	r, err := p.exchange(in)
	late, ended := !timer.Stop(), !stop()
	if err != nil && late {
		return result{}, errTimeout
	}
	r.Last = r.Last || late || ended // killed, if only after it had answered
	return r, err
}

func (p *process) exchange(in intake.Input) (result, error) {
	head := request{Name: cut(in.Name, maxHeader/16), Address: cut(in.Address, maxHeader/16)}
	if err := writeJSON(p.in, head); err != nil {
		return result{}, errGone
	}
	if err := writeFrame(p.in, in.Bytes); err != nil {
		return result{}, err
	}
	b, err := readFrame(p.out, MaxResult)
	if err != nil {
		return result{}, err
	}
	var r result
	if err := json.Unmarshal(b, &r); err != nil {
		return result{}, fmt.Errorf("reading a result: %w", err)
	}
	if r.Document == nil && r.Error == "" {
		return result{}, errors.New("reading a result: it is empty")
	}
	return r, nil
}

// end kills the child, which holds nothing worth keeping, and clears up after it.
func (p *process) end() {
	p.in.Close()
	p.cmd.Process.Kill()
	p.cmd.Wait()
	os.RemoveAll(p.dir)
}
