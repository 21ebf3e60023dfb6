// Writes note-vectors.json: what golang.org/x/mod/sumdb/note itself makes of messages and keys.
//
//	go mod init notevectors && go get golang.org/x/mod@latest && go run . > ../note-vectors.json
package main

import (
	"encoding/json"
	"fmt"
	"math/rand"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

type Vector struct {
	Name    string `json:"name"`
	Key     string `json:"key"`
	Message string `json:"message"`
	Opens   bool   `json:"opens"`
	Text    string `json:"text"`
}

type det struct{ r *rand.Rand }

func (d det) Read(p []byte) (int, error) { return d.r.Read(p) }

func main() {
	var out []Vector
	skey, vkey, err := note.GenerateKey(det{rand.New(rand.NewSource(1))}, "sums.corp.test")
	check(err)
	skey2, vkey2, err := note.GenerateKey(det{rand.New(rand.NewSource(2))}, "witness.test")
	check(err)
	skey3, vkey3, err := note.GenerateKey(det{rand.New(rand.NewSource(3))}, "sums.corp.test")
	check(err)
	s1, err := note.NewSigner(skey)
	check(err)
	s2, err := note.NewSigner(skey2)
	check(err)
	s3, err := note.NewSigner(skey3)
	check(err)
	text := "go.sum database tree\n9\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
	sign := func(t string, ss ...note.Signer) string {
		m, err := note.Sign(&note.Note{Text: t}, ss...)
		check(err)
		return string(m)
	}
	one := sign(text, s1)
	add := func(name, key, msg string) {
		v, err := note.NewVerifier(key)
		opened := Vector{Name: name, Key: key, Message: msg}
		if err == nil {
			n, err := note.Open([]byte(msg), note.VerifierList(v))
			if err == nil {
				opened.Opens = true
				opened.Text = n.Text
			} else {
				fmt.Fprintln(os.Stderr, name, err)
			}
		} else {
			fmt.Fprintln(os.Stderr, name, "KEY", err)
		}
		out = append(out, opened)
	}
	add("one signature", vkey, one)
	add("two signatures, the second is the key’s", vkey, sign(text, s2, s1))
	add("two signatures, the first is the key’s", vkey, sign(text, s1, s2))
	add("signed by another name", vkey, sign(text, s2))
	add("signed by another key of the same name", vkey, sign(text, s3))
	add("both keys of the name", vkey, sign(text, s3, s1))
	add("a text with an empty line in it", vkey, sign("a\n\nb\n", s1))
	add("letters beyond ASCII", vkey, sign("größer – 数\n", s1))
	add("the text is changed", vkey, strings.Replace(one, "\n9\n", "\n8\n", 1))
	i := strings.LastIndex(one, " ") + 20
	c := byte('A')
	if one[i] == 'A' { c = 'B' }
	add("the signature is changed", vkey, one[:i]+string(c)+one[i+1:])
	add("no line end behind it", vkey, strings.TrimSuffix(one, "\n"))
	add("no signature at all", vkey, text)
	add("an empty line in place of a signature", vkey, text+"\n\n")
	add("a hyphen in place of the dash", vkey, strings.Replace(one, "— ", "- ", 1))
	add("a carriage return", vkey, strings.ReplaceAll(one, "\n", "\r\n"))
	add("a tab in the text", vkey, sign("a b\n", s1)[:1]+"\t"+sign("a b\n", s1)[2:])
	add("the same signature twice", vkey, one+one[strings.Index(one, "— "):])
	add("a signature that is too short", vkey, text+"\n— sums.corp.test AAAA\n")
	add("a signature that is no base64", vkey, text+"\n— sums.corp.test !!!!AAAAAAAA\n")
	add("words behind a signature", vkey, strings.TrimSuffix(one, "\n")+" x\n")
	add("the key has another hash", strings.Replace(vkey, "+", "+0", 1)[:len("sums.corp.test+")]+"00000000"+vkey[len("sums.corp.test+")+8:], one)
	add("the key has no name", vkey[strings.Index(vkey, "+"):], one)
	_ = vkey2
	_ = vkey3
	e := json.NewEncoder(os.Stdout)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	check(e.Encode(out))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
