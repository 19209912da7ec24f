// The HTTP server and client of Go: peer serve ADDRESS, peer ask URL.
package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"strings"
	"time"
)

func serve() {
	mux := http.NewServeMux()
	mux.HandleFunc("/echo", func(w http.ResponseWriter, r *http.Request) { b, _ := io.ReadAll(r.Body); w.Write(b) })
	mux.HandleFunc("/flush", func(w http.ResponseWriter, r *http.Request) {
		for i := 0; i < 4; i++ {
			fmt.Fprintf(w, "piece %d\n", i)
			w.(http.Flusher).Flush()
			time.Sleep(5 * time.Millisecond)
		}
	})
	mux.HandleFunc("/trailer", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Trailer", "X-Sum")
		io.Copy(io.Discard, r.Body)
		io.WriteString(w, "with a trailer")
		w.Header().Set("X-Sum", r.Trailer.Get("X-Client"))
	})
	mux.HandleFunc("/refuse", func(w http.ResponseWriter, r *http.Request) { http.Error(w, "no", 401) })
	mux.HandleFunc("/early", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Connection", "close")
		w.WriteHeader(413)
		io.WriteString(w, "too large")
	})
	mux.HandleFunc("/304", func(w http.ResponseWriter, r *http.Request) { w.Header().Set("ETag", "\"x\""); w.WriteHeader(304) })
	mux.HandleFunc("/204", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(204) })
	mux.HandleFunc("/hints", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Link", "</a>")
		w.WriteHeader(103)
		w.WriteHeader(102)
		io.WriteString(w, "after")
	})
	mux.HandleFunc("/abort", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "100000")
		w.Write(bytes.Repeat([]byte("x"), 5000))
		w.(http.Flusher).Flush()
		panic(http.ErrAbortHandler)
	})
	mux.HandleFunc("/hijack", func(w http.ResponseWriter, r *http.Request) {
		c, _, _ := w.(http.Hijacker).Hijack()
		io.WriteString(c, "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\nHTTP/1.1 200 inside\r\n\r\n")
		time.Sleep(50 * time.Millisecond)
		c.Close()
	})
	back, _ := url.Parse("http://127.0.0.1:8080")
	mux.Handle("/short.txt", httputil.NewSingleHostReverseProxy(back))
	mux.Handle("/page.xml", httputil.NewSingleHostReverseProxy(back))
	http.ListenAndServe(os.Args[2], mux)
}

type slow struct{ n int }

func (s *slow) Read(p []byte) (int, error) {
	if s.n == 0 {
		return 0, io.EOF
	}
	s.n--
	time.Sleep(3 * time.Millisecond)
	return copy(p, strings.Repeat("slow piece ", 20)), nil
}

func main() {
	if os.Args[1] == "serve" {
		serve()
		return
	}
	at := os.Args[2]
	client := &http.Client{Transport: &http.Transport{ExpectContinueTimeout: time.Second}, Timeout: 5 * time.Second}
	do := func(method, path string, body io.Reader, set func(*http.Request)) {
		r, _ := http.NewRequestWithContext(context.Background(), method, at+path, body)
		if set != nil {
			set(r)
		}
		if a, err := client.Do(r); err == nil {
			io.Copy(io.Discard, a.Body)
			a.Body.Close()
		}
	}
	expect := func(r *http.Request) { r.Header.Set("Expect", "100-continue") }
	do("GET", "/flush", nil, nil)
	do("POST", "/echo", strings.NewReader("a body"), nil)
	do("POST", "/echo", strings.NewReader(strings.Repeat("expected ", 60)), expect)
	do("PUT", "/refuse", strings.NewReader(strings.Repeat("expected ", 60)), expect)
	do("PUT", "/early", strings.NewReader(strings.Repeat("expected ", 5000)), nil)
	do("POST", "/echo", &slow{8}, nil)
	do("POST", "/trailer", &slow{3}, func(r *http.Request) { r.Trailer = http.Header{"X-Client": {"sum"}} })
	do("HEAD", "/flush", nil, nil)
	do("GET", "/304", nil, nil)
	do("GET", "/204", nil, nil)
	do("GET", "/hints", nil, nil)
	do("GET", "/page.xml", nil, nil)
	do("GET", "/abort", nil, nil)
	do("GET", "/hijack", nil, nil)
	do("DELETE", "/echo", nil, nil)
	do("OPTIONS", "*", nil, nil)
	do("POST", "/echo", http.NoBody, nil)
}
