//go:build !linux

package main

import "github.com/rogpeppe/go-internal/testscript"

func tmpfs(ts *testscript.TestScript, _ bool, _ []string) { ts.Fatalf("only on Linux") }

func nobody(ts *testscript.TestScript, _ bool, _ []string) { ts.Fatalf("only on Linux") }

func possible(string) (bool, error) { return false, nil }
