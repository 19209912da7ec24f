// What jemalloc is told when the program is loaded; whoever says something else in MALLOC_CONF is obeyed. Without
// jemalloc nobody asks.

extern "C" {
extern const char* malloc_conf;
// Large pages: the bodies of a capture and the trees over them are new memory each time, and a fault for every 4 kB of
// it was a third of the time with bodies of megabytes. They cost 5 to 10 MB more than small ones.
// One arena: a body is made by the thread that reads and freed by the one that decodes. With an arena each, what one of
// them frees lies idle there while the other has new pages cleared.
// No arena for what is larger than 8 MB either: beside it lay 10 to 30 MB idle where bodies are of megabytes.
__attribute__((visibility("default"))) const char* malloc_conf = "thp:always,narenas:1,oversize_threshold:0";
}
