-- Each request has an Authorization of its own, which the gateway forwards, so nothing can be shared between requests.
local file = io.open(os.getenv("BENCH_BODY")); local body = file:read("*a"); file:close()
local n = math.random(1, 1000000000)
wrk.method = "POST"; wrk.body = body
wrk.headers["Content-Type"] = "application/json"; wrk.headers["Accept"] = "application/json"
request = function() n = n + 1; wrk.headers["Authorization"] = "Bearer u" .. n; return wrk.format() end
