#include "cause.hpp"
#include "q850_cause.hpp"
#include "sip_status.hpp"
#include "sip_status_to_q850.hpp"

namespace q850 = codebook::q850_cause;
namespace sip = codebook::sip_status;
namespace sip_to_q850 = codebook::sip_status_to_q850;

std::string_view cause(std::string_view response) {
    const auto code = sip::from_digits(response.substr(0, 3));
    const auto cause = code ? sip_to_q850::convert(*code) : std::nullopt;
    return cause ? q850::phrase(*cause) : "no cause";
}
