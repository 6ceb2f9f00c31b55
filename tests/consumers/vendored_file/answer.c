#include "answer.h"
#include "sip_status.h"

int answer(void) {
    return sip_status_from_name("BUSY_HERE", 9);
}
