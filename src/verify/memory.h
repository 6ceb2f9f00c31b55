#ifndef VERIFY_MEMORY_H
#define VERIFY_MEMORY_H

#include <stddef.h>

/**
 * Zeroed memory for `count` things of `size` bytes; never NULL. Free with free().
 *
 * Where there is none, says so on stderr and ends the program with status 2: nothing here could go
 * on without it, and the operating system takes back the rest.
 */
void *memory_new(size_t count, size_t size);

/**
 * Room for one more thing at the end of a list, which may move.
 *
 * @param items     the list, NULL at first; free with free()
 * @param count     things in the list
 * @param capacity  things that it has room for, 0 at first; updated
 * @param size      bytes of a thing
 * @return the list, with capacity > count
 */
void *memory_grow(void *items, size_t count, size_t *capacity, size_t size);

#endif
