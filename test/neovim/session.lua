-- What a writer does in Neovim with the server on its standard input and output. Run by run.mjs; the tests are at the end.

local folder, command, result = vim.env.UCHRONIA_FOLDER, vim.env.UCHRONIA_COMMAND, vim.env.UCHRONIA_RESULT
local PATIENCE_MS = 30000

local client = vim.lsp.start_client({
  name = 'uchronia',
  cmd = { vim.env.UCHRONIA_NODE, command, 'serve', '--stdio' },
  root_dir = folder,
  workspace_folders = { { uri = vim.uri_from_fname(folder), name = 'notes' } },
})

local function wait(what, holds)
  if not vim.wait(PATIENCE_MS, holds, 50) then error('waited in vain for ' .. what, 2) end
end

local function open(name)
  vim.cmd('silent edit! ' .. folder .. '/' .. name)
  vim.bo.filetype = 'timeline'
  vim.lsp.buf_attach_client(0, client)
  return vim.api.nvim_get_current_buf()
end

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer or 0, 0, -1, false), '\n')
end

-- Puts the cursor on a word of the buffer.
local function go_to(word)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search('\\V' .. word, 'cW') > 0, 'no ' .. word .. ' in the buffer')
end

local function replace(from, to)
  local lines = vim.split(text(), '\n')
  for at, line in ipairs(lines) do
    local first, last = line:find(from, 1, true)
    if first then
      vim.api.nvim_buf_set_text(0, at - 1, first - 1, at - 1, last, { to })
      return
    end
  end
  error('no ' .. from .. ' in the buffer', 2)
end

local function grave(buffer)
  return vim.diagnostic.get(buffer or 0, { severity = { min = vim.diagnostic.severity.WARN } })
end

local function ask(method, extra)
  local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(), extra or {})
  local answers = assert(vim.lsp.buf_request_sync(0, method, params, PATIENCE_MS))
  local answer = assert(answers[client], 'no answer to ' .. method)
  assert(not answer.err, vim.inspect(answer.err))
  return answer.result
end

-- The text of the window that floats above the buffer.
local function floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then return text(vim.api.nvim_win_get_buf(window)) end
  end
end

local tests = {
  {
    'is told what is wrong, where, and why',
    function()
      open('the-camps.tl')
      wait('a finding', function() return #grave() == 1 end)
      local finding = grave()[1]
      assert(finding.code == 'acts-after-death' and finding.source == 'uchronia', vim.inspect(finding))
      assert(finding.lnum == 5 and finding.col == 4 and finding.end_col == 15, vim.inspect(finding))
      assert(finding.message:find('20 July 1926', 1, true), finding.message)
    end,
  },
  {
    'is told of what is wrong in a file that is not open',
    function()
      local buffer
      wait('the other file', function()
        buffer = vim.fn.bufnr(folder .. '/unopened.tl')
        return buffer > 0 and #grave(buffer) > 0
      end)
      assert(grave(buffer)[1].message:find('21 January 1924', 1, true))
    end,
  },
  {
    'sees a finding go when it is mended, and come back when that is undone',
    function()
      open('the-camps.tl')
      wait('the finding', function() return #grave() == 1 end)
      replace('Dzerzhinsky reorganises', 'Menzhinsky reorganises')
      wait('nothing to mend', function() return #grave() == 0 end)
      vim.cmd('silent undo')
      wait('the finding again', function() return #grave() == 1 end)
    end,
  },
  {
    'shows who somebody is on that day',
    function()
      open('the-camps.tl')
      go_to('Dzerzhinsky')
      vim.lsp.buf.hover()
      wait('the hover', function() return floating() ~= nil end)
      local shown = floating()
      assert(shown:find('Felix', 1, true) and shown:find('20 July 1926', 1, true), shown)
      vim.cmd('only')
    end,
  },
  {
    'offers people behind a bullet',
    function()
      open('the-camps.tl')
      vim.api.nvim_buf_set_lines(0, -1, -1, false, { '  - Tro' })
      vim.fn.cursor(vim.fn.line('$'), 8)
      vim.cmd('startinsert!')
      vim.fn.cursor(vim.fn.line('$'), 8)
      local list = ask('textDocument/completion', { context = { triggerKind = 1 } })
      local labels = vim.tbl_map(function(item) return item.label end, list.items or list)
      assert(vim.tbl_contains(labels, 'Trotsky'), table.concat(labels, ', '))
      vim.cmd('stopinsert')
    end,
  },
  {
    'renames an entry in all files, and what names it',
    function()
      open('the-camps.tl')
      go_to('The camps\\n')
      local other = folder .. '/later.tl'
      vim.lsp.buf.rename('Barbed wire')
      wait('the new name', function() return text():find('May 1927: Barbed wire', 1, true) ~= nil end)
      wait('the new name in the other file', function()
        local buffer = vim.fn.bufnr(other)
        return buffer > 0 and text(buffer):find('because: Barbed wire', 1, true) ~= nil
      end)
      assert(not text():find('because: The camps', 1, true))
    end,
  },
}

local outcome = {}
for _, test in ipairs(tests) do
  local ok, message = xpcall(test[2], debug.traceback)
  table.insert(outcome, { name = test[1], ok = ok, message = ok and '' or tostring(message) })
end
local file = assert(io.open(result, 'w'))
file:write(vim.json.encode(outcome))
file:close()
vim.lsp.stop_client(client)
vim.wait(2000, function() return vim.lsp.get_client_by_id(client) == nil end, 50)
vim.cmd('qall!')
