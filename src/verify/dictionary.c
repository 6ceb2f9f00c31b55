#include "dictionary.h"

#include "memory.h"

#include <stdlib.h>

struct dictionary dictionary_new(size_t count) {
    size_t size = 16;
    while (size / 2 < count) {
        size *= 2;
    }
    return (struct dictionary){memory_new(size, sizeof(struct dictionary_entry)), size - 1, false};
}

void dictionary_free(struct dictionary *dictionary) {
    free(dictionary->slots);
    *dictionary = (struct dictionary){NULL, 0, false};
}

static bool same(const struct dictionary *dictionary, struct text one, struct text other) {
    return dictionary->exact ? text_same(one, other) : text_same_folded(one, other);
}

/* The slot that holds the text, or the free one where it would go. */
static struct dictionary_entry *find(const struct dictionary *dictionary, struct text text) {
    size_t index = text_hash_folded(text) & dictionary->mask;
    struct dictionary_entry *slot = &dictionary->slots[index];
    while (slot->text.bytes != NULL && !same(dictionary, slot->text, text)) {
        index = (index + 1) & dictionary->mask;
        slot = &dictionary->slots[index];
    }
    return slot;
}

void dictionary_put(struct dictionary *dictionary, struct text text, int value) {
    struct dictionary_entry *slot = find(dictionary, text);
    if (slot->text.bytes == NULL || value < slot->value) {
        *slot = (struct dictionary_entry){text, value};
    }
}

bool dictionary_get(const struct dictionary *dictionary, struct text text, int *value) {
    const struct dictionary_entry *slot = find(dictionary, text);
    if (slot->text.bytes == NULL) {
        return false;
    }
    *value = slot->value;
    return true;
}
