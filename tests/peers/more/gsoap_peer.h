//gsoap ns service name: peer
//gsoap ns service namespace: urn:peer
//gsoap ns service location: http://127.0.0.1:8110
int ns__echo(char *text, char **answer);
int ns__fail(char *text, char **answer);
