# Says that a part of the project is left out, and why. In CI it is an error: there
# every tool has to be present, or a test could vanish unseen.
function(codebook_leave_out part reason)
  if("$ENV{CI}" STREQUAL "")
    message(WARNING "${part} is left out: ${reason}")
  else()
    message(FATAL_ERROR "${part} cannot be left out in CI: ${reason}")
  endif()
endfunction()
