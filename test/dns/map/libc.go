//go:build cgo

package main

/*
#include <stdlib.h>
#include <string.h>
#include <netdb.h>
#include <arpa/inet.h>

static int look(const char *name, struct addrinfo **found) {
	struct addrinfo hints;
	memset(&hints, 0, sizeof hints);
	hints.ai_family = AF_UNSPEC;
	hints.ai_socktype = SOCK_STREAM;
	return getaddrinfo(name, NULL, &hints, found);
}

static void text(struct addrinfo *one, char *into) {
	if (one->ai_family == AF_INET)
		inet_ntop(AF_INET, &((struct sockaddr_in *)one->ai_addr)->sin_addr, into, 64);
	else
		inet_ntop(AF_INET6, &((struct sockaddr_in6 *)one->ai_addr)->sin6_addr, into, 64);
}
*/
import "C"
import (
	"fmt"
	"unsafe"
)

var names = map[C.int]string{
	C.EAI_NONAME: "EAI_NONAME", -5: "EAI_NODATA", C.EAI_AGAIN: "EAI_AGAIN", C.EAI_SYSTEM: "EAI_SYSTEM", C.EAI_FAIL: "EAI_FAIL",
}

func libc(name string) (got result) {
	text := C.CString(name)
	defer C.free(unsafe.Pointer(text))
	var found *C.struct_addrinfo
	if code := C.look(text, &found); code != 0 {
		got.Error = names[code]
		if got.Error == "" {
			got.Error = fmt.Sprint(int(code))
		}
		return got
	}
	into := (*C.char)(C.malloc(64))
	for one := found; one != nil; one = one.ai_next {
		C.text(one, into)
		got.Addresses = append(got.Addresses, C.GoString(into))
	}
	return got
}
