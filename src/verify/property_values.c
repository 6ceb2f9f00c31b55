/* A value of JSON -> what the getter of its property gives for it. */

#include "properties.h"

#include <limits.h>
#include <string.h>

/* What stands for no value at all. */
static struct property_value nothing(const struct property *property, int none) {
    if (property->type == PROPERTY_TEXT) {
        return (struct property_value){0, text_of("")};
    }
    return (struct property_value){property->type == PROPERTY_CODE ? none : 0, {NULL, 0}};
}

static bool convert_whole(const json_t *json, struct property_value *out) {
    out->number = json_integer_value(json);
    return json_is_integer(json) && out->number >= INT_MIN && out->number <= INT_MAX;
}

/* A text may be empty; it cannot hold a NUL, as C would take that for its end. */
static bool convert_text(const json_t *json, struct property_value *out) {
    if (!json_is_string(json) || strlen(json_string_value(json)) != json_string_length(json)) {
        return false;
    }
    out->text = text_of(json_string_value(json));
    return true;
}

static bool convert_member(const struct property *property, const json_t *json, long long *out) {
    for (size_t i = 0; json_is_string(json) && i < property_member_count(property); i++) {
        if (strcmp(property_member(property, i).bytes, json_string_value(json)) == 0) {
            *out = property_member_value(property, i);
            return true;
        }
    }
    return false;
}

/* No member may stand in a set twice. */
static bool convert_set(const struct property *property, const json_t *json, long long *out) {
    for (size_t i = 0; i < json_array_size(json); i++) {
        long long bit = 0;
        if (!convert_member(property, json_array_get(json, i), &bit) || (*out & bit) != 0) {
            return false;
        }
        *out |= bit;
    }
    return json_is_array(json);
}

/* The bit of a token, by its ordinal; 0 where the registry has no such token. */
static long long bit_of(const struct property *property, const char *token) {
    for (size_t i = 0; token != NULL && i < json_array_size(property->entries); i++) {
        const json_t *entry = json_array_get(property->entries, i);
        if (strcmp(json_string_value(json_object_get(entry, "token")), token) == 0) {
            return 1LL << json_integer_value(json_object_get(entry, "ordinal"));
        }
    }
    return 0;
}

/* A list of tokens, each once; or an object that leaves some out, whose bits are then all others.
 */
static bool convert_tokens(const struct property *property, const json_t *json, long long *out) {
    const json_t *except = json_object_get(json, "except");
    const json_t *list = except != NULL ? except : json;
    for (size_t i = 0; i < json_array_size(list); i++) {
        const long long bit = bit_of(property, json_string_value(json_array_get(list, i)));
        if (bit == 0 || (*out & bit) != 0) {
            return false;
        }
        *out |= bit;
    }
    if (except != NULL) {
        *out = ~*out & 0xFFFFFFFFLL;
        return json_is_array(except) && json_object_size(json) == 1;
    }
    return json_is_array(json);
}

bool property_has_token(struct property_value value, int token) {
    const int bit = token > 0 && token < 32 ? token : 0;
    return (value.number >> bit & 1) != 0;
}

/* All that may be said of a code: that it means something else there. */
static bool is_different(const json_t *json) {
    return json_is_string(json) && strcmp(json_string_value(json), "different") == 0;
}

bool property_convert(const struct property *property, const json_t *json, int none,
                      struct property_value *out) {
    const json_t *value = json != NULL ? json : property->fallback;
    *out = nothing(property, none);
    if (value == NULL) {
        return true;
    }
    switch (property->type) {
    case PROPERTY_FLAG:
        out->number = json_is_true(value) ? 1 : 0;
        return json_is_boolean(value);
    case PROPERTY_ENUM:
        return convert_member(property, value, &out->number);
    case PROPERTY_SET:
        return convert_set(property, value, &out->number);
    case PROPERTY_TOKENS:
        return convert_tokens(property, value, &out->number);
    case PROPERTY_COUNTERPART:
        return is_different(value);
    case PROPERTY_INT:
    case PROPERTY_CODE:
        return convert_whole(value, out);
    case PROPERTY_TEXT:
        return convert_text(value, out);
    case PROPERTY_ROWS:
        break;
    }
    return false;
}
