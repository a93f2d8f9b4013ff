#ifndef CGRAPHVIZ_SHIM_H
#define CGRAPHVIZ_SHIM_H

#include <graphviz/gvc.h>
#include <stdio.h>
#include <stdlib.h>

// Thin wrappers round what Swift cannot call as it stands. None of them adds behaviour of its own
// and none of them locks: libcgraph and libgvc keep process-wide state, so every call has to happen
// inside the one lock of `GraphvizEngine`.

/// agopen takes the descriptor `Agdirected`, a mutable C global, which the Swift 6 language mode
/// refuses to read as not concurrency-safe; its name is `char *`, to which a Swift string does not
/// bridge.
static inline Agraph_t *cgv_open(const char *name) {
  return agopen((char *)name, Agdirected, NULL);
}

/// agnode takes `char *`, to which a Swift string does not bridge. Libcgraph copies the name.
static inline Agnode_t *cgv_node(Agraph_t *graph, const char *name) {
  return agnode(graph, (char *)name, 1);
}

/// agedge takes `char *`, to which a Swift string does not bridge. Without a name every call makes
/// a further edge, also between the same two nodes.
static inline Agedge_t *cgv_edge(Agraph_t *graph, Agnode_t *from, Agnode_t *to) {
  return agedge(graph, from, to, NULL, 1);
}

/// agattr takes `char *`, and the kinds AGRAPH, AGNODE and AGEDGE are macros of mixed types in some
/// releases. Declares a graph attribute and gives it its value.
static inline Agsym_t *cgv_declare_for_graph(Agraph_t *graph, const char *name, const char *value) {
  return agattr(graph, AGRAPH, (char *)name, (char *)value);
}

/// As above: declares an attribute of all nodes with its value for nodes that set none.
static inline Agsym_t *cgv_declare_for_nodes(Agraph_t *graph, const char *name, const char *value) {
  return agattr(graph, AGNODE, (char *)name, (char *)value);
}

/// As above: declares an attribute of all edges with its value for edges that set none.
static inline Agsym_t *cgv_declare_for_edges(Agraph_t *graph, const char *name, const char *value) {
  return agattr(graph, AGEDGE, (char *)name, (char *)value);
}

/// agxset takes `void *` and `char *`. Sets a declared attribute of one node; 0 means done.
static inline int cgv_set_for_node(Agnode_t *node, Agsym_t *attribute, const char *value) {
  return agxset(node, attribute, (char *)value);
}

/// agxset takes `void *` and `char *`. Sets a declared attribute of one edge; 0 means done.
static inline int cgv_set_for_edge(Agedge_t *edge, Agsym_t *attribute, const char *value) {
  return agxset(edge, attribute, (char *)value);
}

/// ND_coord is a macro over a record behind a void pointer, and macros with parameters are not
/// imported. The centre of a node in points, y growing up; only valid after a layout succeeded.
static inline pointf cgv_centre(Agnode_t *node) {
  return ND_coord(node);
}

/// agseterr is a plain function, but its enumeration has another signedness on other platforms.
/// AGMAX keeps every message away from standard error; it then waits for `cgv_last_message`.
static inline void cgv_keep_messages(void) {
  agseterr(AGMAX);
}

/// What dladdr fills in: the layout of Dl_info on all systems that have it.
struct cgv_symbol_place {
  const char *path;
  void *base;
  const char *symbol;
  void *address;
};

/// dladdr is only declared for _GNU_SOURCE, which the module of the C library is built without, so
/// Swift does not see it. Declared here under a name of its own.
#ifdef __APPLE__
extern int cgv_dladdr(const void *address, struct cgv_symbol_place *place) __asm__("_dladdr");
#else
extern int cgv_dladdr(const void *address, struct cgv_symbol_place *place) __asm__("dladdr");
#endif

/// The path of the file that libgvc was loaded from, or NULL. A function as an address is no value
/// in Swift.
static inline const char *cgv_library_path(void) {
  struct cgv_symbol_place place = {NULL, NULL, NULL, NULL};
  return cgv_dladdr((const void *)&gvLayout, &place) != 0 ? place.path : NULL;
}

/// gvContextPlugins takes a pointer to const of a struct without a tag, which is imported under
/// different names by different releases. `names` and `addresses` must outlive the context, so the
/// list is made here and kept for the life of the process. Call it once.
static inline GVC_t *cgv_context(int count, const char *const *names, void *const *addresses) {
  lt_symlist_t *list = (lt_symlist_t *)calloc((size_t)count + 1, sizeof(lt_symlist_t));
  if (list == NULL) return NULL;
  for (int i = 0; i < count; i++) {
    list[i].name = names[i];
    list[i].address = addresses[i];
  }
  return gvContextPlugins(list, 0);
}

/// fmemopen wants memory to write into, even to read from it; nothing is written. Reading a graph from a
/// file, unlike from a string, can go on behind the first one.
static inline FILE *cgv_open_memory(const void *bytes, size_t count) {
  return fmemopen((void *)bytes, count, "r");
}

/// agread takes `void *` for a file. NULL at the end, and after an error; `agreseterrors` tells which.
static inline Agraph_t *cgv_read(FILE *file) {
  return agread(file, NULL);
}

/// The kinds of objects are macros of mixed types in some releases. The next attribute that is declared
/// for graphs (0), nodes (1) or edges (2).
static inline Agsym_t *cgv_next_attribute(Agraph_t *graph, int kind, Agsym_t *previous) {
  return agnxtattr(graph, kind == 0 ? AGRAPH : kind == 1 ? AGNODE : AGEDGE, previous);
}

/// aghead and agtail are macros that look beside the edge they are given.
static inline Agnode_t *cgv_head(Agedge_t *edge) { return aghead(edge); }
static inline Agnode_t *cgv_tail(Agedge_t *edge) { return agtail(edge); }

/// AGSEQ is a macro: a number of its own for each node of a graph.
static inline unsigned long cgv_number(Agnode_t *node) { return (unsigned long)AGSEQ(node); }

#endif
