/*
 * The generated C of one map as a table, for the rest of the verifier, which is compiled once.
 *
 * Compile with
 *     -DMAPPING_HEADER='"sip_status_to_q850.h"'   the generated header
 *     -DMAPPING_PREFIX=sip_status_to_q850
 *     -DMAPPING_UPPER=SIP_STATUS_TO_Q850
 * and, for the single-header form, -DSIP_STATUS_TO_Q850_IMPLEMENTATION.
 */

#include "mapping_subject.h"

#include MAPPING_HEADER

#define JOIN_TOKENS(a, b) a##b
#define JOIN(a, b) JOIN_TOKENS(a, b)
#define STRING_OF(text) #text
#define STRING(text) STRING_OF(text)

const struct mapping_subject linked_mapping = {
    .prefix = STRING(MAPPING_PREFIX),
    .upper = STRING(MAPPING_UPPER),
    .none = JOIN(MAPPING_UPPER, _NONE),
    .answer = MAPPING_PREFIX,
    .count = JOIN(MAPPING_PREFIX, _count),
    .to = JOIN(MAPPING_PREFIX, _to),
    .when = JOIN(MAPPING_PREFIX, _when),
    .note = JOIN(MAPPING_PREFIX, _note),
    .source = JOIN(MAPPING_PREFIX, _source),
};
