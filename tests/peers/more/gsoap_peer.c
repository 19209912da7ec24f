/* gSOAP on both sides, as many CPEs are made: gsoap_peer serve PORT, gsoap_peer ask PORT. Every way it has to send a message: with a
   length, in chunks, until the connection closes, packed; connections that stay, and faults. */
#include "peer.nsmap"
#include "soapH.h"

int ns__echo(struct soap *soap, char *text, char **answer) {
    *answer = soap_strdup(soap, text);
    return SOAP_OK;
}
int ns__fail(struct soap *soap, char *text, char **answer) {
    return soap_receiver_fault(soap, "it cannot be done", text);
}

static void serve(int port) {
    struct soap *soap = soap_new1(SOAP_IO_KEEPALIVE);
    soap->bind_flags = SO_REUSEADDR;
    soap->recv_timeout = 2;
    soap->max_keep_alive = 5;
    if (!soap_valid_socket(soap_bind(soap, "127.0.0.1", port, 16))) exit(1);
    for (int i = 0;; ++i) {
        soap_set_omode(soap, i % 2 ? SOAP_IO_CHUNK : SOAP_IO_BUFFER);
        if (!soap_valid_socket(soap_accept(soap))) continue;
        soap_serve(soap);
        soap_destroy(soap);
        soap_end(soap);
    }
}

static void ask(const char *at) {
    static const int modes[] = {SOAP_IO_KEEPALIVE, SOAP_IO_KEEPALIVE | SOAP_IO_CHUNK, SOAP_IO_STORE, SOAP_IO_KEEPALIVE | SOAP_ENC_ZLIB,
                                SOAP_IO_KEEPALIVE | SOAP_IO_CHUNK | SOAP_ENC_ZLIB, SOAP_IO_BUFFER};
    char text[5000];
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = 0;
    for (int i = 0; i < 6; ++i) {
        struct soap *soap = soap_new1(modes[i]);
        char *answer;
        soap->recv_timeout = 3;
        if (i == 5) soap->http_version = "1.0";
        soap_call_ns__echo(soap, at, "urn:peer#echo", "a short text", &answer);
        soap_call_ns__echo(soap, at, NULL, text, &answer);
        soap_call_ns__fail(soap, at, "", "a fault", &answer);
        soap_destroy(soap);
        soap_end(soap);
        soap_free(soap);
    }
}

int main(int argc, char **argv) {
    char at[64];
    if (argc < 3) return 2;
    snprintf(at, sizeof at, "http://127.0.0.1:%s/acs", argv[2]);
    if (strcmp(argv[1], "serve") == 0) serve(atoi(argv[2])); else ask(at);
    return 0;
}
